package uk.bng.adapter.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.CanonicalJson;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.job.Idempotency;

/** Reads {@code Idempotency-Key}; bodies count as equal when they say the same, in whatever order and spacing. */
final class IdempotencyKeys {
    private static final int LONGEST = 200;

    private IdempotencyKeys() {}

    static Idempotency of(@Nullable String key, byte[] body) {
        if (key == null) {
            return new Idempotency.None();
        }
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Refusal.of(
                    ProblemType.BAD_IDEMPOTENCY_KEY,
                    "The Idempotency-Key must have 1 to %d visible ASCII characters.".formatted(LONGEST));
        }
        return new Idempotency.Keyed(key, hash(CanonicalJson.of(body)));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
