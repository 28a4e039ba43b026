package uk.bng.application.save;

import java.time.Duration;

/**
 * How much is in line.
 *
 * @param waiting saves that wait or are being worked at
 * @param oldest how long the one that was asked for first has been waiting; zero when none is
 * @param parked saves that wait for a person
 */
public record SaveCensus(long waiting, Duration oldest, long parked) {
    public static final SaveCensus EMPTY = new SaveCensus(0, Duration.ZERO, 0);
}
