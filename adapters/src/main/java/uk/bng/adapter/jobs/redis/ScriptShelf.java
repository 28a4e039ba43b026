package uk.bng.adapter.jobs.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.bng.application.job.JobRules;

/** The scripts as they are sent: the rules, what all share, and what each does. Immutable. */
final class ScriptShelf {
    private final Map<Script, Whole> scripts;

    ScriptShelf(JobRules rules) {
        String head = RuleTables.of(rules) + resource("common.lua");
        this.scripts = Collections.unmodifiableMap(Arrays.stream(Script.values())
                .collect(Collectors.toMap(Function.identity(), script -> Whole.of(head + resource(script.file())))));
    }

    Whole whole(Script script) {
        return Objects.requireNonNull(scripts.get(script));
    }

    static String resource(String name) {
        try (InputStream in = ScriptShelf.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script and the name under which a server knows it. */
    record Whole(String text, String digest) {
        static Whole of(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
                return new Whole(text, HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java must know SHA-1.", e);
            }
        }
    }
}
