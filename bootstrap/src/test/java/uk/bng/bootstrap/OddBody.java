package uk.bng.bootstrap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import uk.bng.domain.Cases;

/** A body of a request that was changed in some way or other; each seed is another one. */
final class OddBody {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999999999",
            "-1e-400",
            "0.0000001",
            "123456789012345678901234567890",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"%s%n%x\"",
            "\"../../etc\"",
            "\"PT0S\"",
            "\"' or 1=1 --\"",
            "[]",
            "{}",
            "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
            "{\"\": {\"\": 1}}",
            "\"" + "a".repeat(5_000) + "\"",
            "\"\u202e\u0000\uffff\"",
            "NaN",
            "01",
            "+1",
            "1.",
            "'a'");
    private static final List<String> MEMBERS = List.of(
            "demand",
            "units",
            "habitat_name",
            "location",
            "lpa_name",
            "options",
            "revises",
            "contract_size",
            "discount",
            "record_id",
            "knobs",
            "time_limit",
            "seed",
            "bank_limit",
            "exclude_banks",
            "__proto__",
            "waterbody");

    private OddBody() {}

    static byte[] of(Cases.Seeded seeded) {
        String body = Journeys.example(seeded.pick(List.of("single", "typical", "reference", "watercourse")));
        for (int changes = seeded.between(1, 4); changes > 0; changes--) {
            body = changed(seeded, body);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return seeded.chance(25) ? broken(seeded, bytes) : bytes;
    }

    private static String changed(Cases.Seeded seeded, String body) {
        int at = seeded.between(0, Math.max(0, body.length() - 1));
        return switch (seeded.between(1, 6)) {
            case 1 ->
                body.replaceFirst(": ?(\"[^\"]*\"|[0-9.]+)", ": " + Matcher.quoteReplacement(seeded.pick(VALUES)));
            case 2 -> body.substring(0, at) + seeded.pick(VALUES) + body.substring(at);
            case 3 ->
                body.replaceFirst(
                        "\\{",
                        Matcher.quoteReplacement("{\"%s\": %s, ".formatted(seeded.pick(MEMBERS), seeded.pick(VALUES))));
            case 4 -> body.substring(0, at);
            case 5 -> body + body.substring(at);
            default -> body.replaceFirst("\"" + seeded.pick(MEMBERS) + "\"", "\"" + seeded.pick(MEMBERS) + "\"");
        };
    }

    private static byte[] broken(Cases.Seeded seeded, byte[] bytes) {
        var out = new ByteArrayOutputStream();
        for (byte each : bytes) {
            out.write(seeded.chance(2) ? seeded.between(0, 255) : each);
        }
        return out.toByteArray();
    }
}
