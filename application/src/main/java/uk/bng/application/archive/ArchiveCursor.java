package uk.bng.application.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last quote of a page; the next page begins after it.
 *
 * @param givenAt when it was given
 * @param id its place among those that were given at the same time
 */
public record ArchiveCursor(Instant givenAt, long id) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,16})-(\\d{1,18})");
    private static final long MICROS = 1_000_000;
    private static final long NANOS_OF_MICRO = 1_000;

    /** The cursor that {@link #toString()} wrote; empty where it did not. */
    public static Optional<ArchiveCursor> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong(parts.group(1));
        try {
            Instant givenAt = Instant.ofEpochSecond(
                    Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_OF_MICRO);
            return Optional.of(new ArchiveCursor(givenAt, Long.parseLong(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        long micros =
                Math.addExact(Math.multiplyExact(givenAt.getEpochSecond(), MICROS), givenAt.getNano() / NANOS_OF_MICRO);
        return micros + "-" + id;
    }
}
