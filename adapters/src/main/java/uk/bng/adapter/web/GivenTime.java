package uk.bng.adapter.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time as a query gives it: a day of UTC, from its start to its end, or an instant. */
record GivenTime(Instant start, Instant end) {
    static final String KIND = "a day such as 2026-11-26 or an instant such as 2026-11-26T09:00:00Z";

    /** Beyond these no quote was given, and databases cannot count. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");
    private static final int DAY_LENGTH = 10;

    /** Null where a text is none. */
    static @Nullable GivenTime parse(String text) {
        try {
            GivenTime found = text.length() == DAY_LENGTH ? day(LocalDate.parse(text)) : at(Instant.parse(text));
            return found.start.isBefore(EARLIEST) || found.end.isAfter(LATEST) ? null : found;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static GivenTime day(LocalDate day) {
        return new GivenTime(
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static GivenTime at(Instant instant) {
        return new GivenTime(instant, instant);
    }
}
