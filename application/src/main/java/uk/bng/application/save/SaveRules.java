package uk.bng.application.save;

import java.time.Duration;
import java.util.List;

/**
 * The limits of the line, and how long a save that failed waits.
 *
 * @param most saves that may be open at once
 * @param kept how long saves that are over are kept for those who ask how they stand
 */
public record SaveRules(int most, Duration kept) {
    public static final SaveRules STANDARD = new SaveRules(1_000, Duration.ofDays(8));

    /** After so long a person is needed. */
    public static final Duration PATIENCE = Duration.ofDays(7);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    public SaveRules {
        if (most < 1 || !kept.isPositive()) {
            throw new IllegalArgumentException(
                    "The limits (most %d, kept %s) must be above zero.".formatted(most, kept));
        }
    }

    /** How long to wait after a try, before jitter; {@code attempt} counts from 1. */
    public static Duration pauseAfter(int attempt) {
        return PAUSES.get(Math.min(Math.max(attempt, 1), PAUSES.size()) - 1);
    }
}
