package uk.bng.application.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quote's name outside this service, such as {@code Q-2026-7K3M9QXA}: the same for every revision, since it is made of
 * the first job of the line and the year it was made in. No counter: any instance makes the same one.
 */
public record QuoteRef(String value) {
    private static final Pattern FORM = Pattern.compile("Q-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{8}");
    /** Crockford's, which leaves out the letters that look like others, and U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LETTERS = 8;
    private static final int BITS = 5;

    public QuoteRef {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The reference (%s) must be Q, a year and eight letters.".formatted(value));
        }
    }

    /** The reference of a text; empty where it is none. */
    public static Optional<QuoteRef> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new QuoteRef(text)) : Optional.empty();
    }

    /** The reference of all that was revised from a job. */
    public static QuoteRef of(JobId origin, Instant createdAt) {
        UUID id = UUID.fromString(origin.value());
        // Folded, so that all random bits count, and the reference does not give the start of the id away.
        long bits = (id.getMostSignificantBits() >>> (Long.SIZE - LETTERS * BITS)) ^ id.getLeastSignificantBits();
        StringBuilder letters = new StringBuilder();
        for (int i = LETTERS - 1; i >= 0; i--) {
            letters.append(ALPHABET.charAt((int) (bits >>> (i * BITS)) & (ALPHABET.length() - 1)));
        }
        return new QuoteRef(
                "Q-%04d-%s".formatted(createdAt.atZone(ZoneOffset.UTC).getYear(), letters));
    }

    /** The reference of a job's quote; {@code lineage} is null where it revises no other. */
    static QuoteRef of(JobId job, Instant createdAt, @Nullable Lineage lineage) {
        return lineage == null ? of(job, createdAt) : of(lineage.origin(), lineage.begun());
    }

    @Override
    public String toString() {
        return value;
    }
}
