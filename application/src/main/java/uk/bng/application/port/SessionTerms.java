package uk.bng.application.port;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param idle since the last use
 * @param longest since they were opened, however much they are used
 */
public record SessionTerms(Duration idle, Duration longest) {
    public static final SessionTerms STANDARD = new SessionTerms(Duration.ofMinutes(15), Duration.ofHours(8));

    public SessionTerms {
        if (!idle.isPositive() || idle.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "The idle time (%s) must be above zero and at most the longest (%s).".formatted(idle, longest));
        }
    }
}
