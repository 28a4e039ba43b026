package uk.bng.domain.solve;

import java.time.Duration;

/** The limits of one solve: how long it may take, the seed of whatever is random in it, and how many threads it may use. */
public record SolveLimits(Duration time, long seed, int threads) {
    public SolveLimits {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("The time limit (%s) must be above zero.".formatted(time));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("The threads (%d) must be at least 1.".formatted(threads));
        }
    }
}
