package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FuzzedBodiesTest {
    private static final long SEED = 20260105;
    private static final int BODIES = 300;
    private static final String[] WORDS = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "null",
        "true",
        "1e999",
        "-0",
        "1E-99999999",
        "\"demand\"",
        "\"units\"",
        "\"habitat_name\"",
        "\"options\"",
        "\"time_limit\"",
        "\"PT-1S\"",
        "\"revises\"",
        "\\ud800",
        "\u0000",
        "\u2028",
        "\"knobs\"",
        "\"__proto__\"",
        "[[[[[[[[[[[[[[[[[[[[",
        "9".repeat(80),
        "\"discount\"",
        "\"location\"",
        "\"seed\""
    };

    @Test
    void neverFailsWhateverTheBody() {
        var random = new Random(SEED);
        try (var web = WebFixture.with(WebFixture.limited(1_000_000, 1_000_000, 20))) {
            for (int i = 0; i < BODIES; i++) {
                String body = body(random);
                HttpResponse<String> answer = web.post(random.nextBoolean() ? "/run" : "/validate", body);
                assertThat(answer.statusCode())
                        .as("seed %d, body %d: %s%n%s", SEED, i, body, answer.body())
                        .isBetween(200, 499);
            }
        }
    }

    private static String body(Random random) {
        var body = new StringBuilder(random.nextInt(4) == 0 ? "" : WebFixture.ORDER);
        for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
            int at = random.nextInt(body.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> body.insert(at, WORDS[random.nextInt(WORDS.length)]);
                case 1 -> body.delete(at, Math.min(body.length(), at + random.nextInt(12)));
                case 2 -> body.insert(at, (char) random.nextInt(0x10000));
                default -> body.append(body.substring(Math.min(at, body.length())));
            }
        }
        return body.toString();
    }
}
