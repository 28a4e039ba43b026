package uk.bng.adapter.crm.attio;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads how long a server asks to wait: seconds, or a date by the server's own clock. */
final class RetryAfter {
    private static final Duration UNREADABLE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /**
     * The wait that is asked for, from none to an hour.
     *
     * @param written the header; null where there was none
     * @param date the server's time by the same answer; null where it did not say
     * @param now our own time, for a server that does not tell its
     */
    static Duration read(@Nullable String written, @Nullable String date, Instant now) {
        if (written == null) {
            return UNREADABLE;
        }
        String text = written.strip();
        if (text.matches("\\d{1,9}")) {
            return clamped(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant until = date(text);
        if (until == null) {
            return UNREADABLE;
        }
        Instant theirs = date == null ? null : date(date.strip());
        return clamped(Duration.between(theirs == null ? now : theirs, until));
    }

    private static Duration clamped(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Instant date(String text) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
