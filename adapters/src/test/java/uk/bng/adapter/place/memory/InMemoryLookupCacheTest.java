package uk.bng.adapter.place.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.HandTicks;
import uk.bng.application.port.LookupCache;
import uk.bng.application.port.LookupCacheContract;

/** Answers in memory keep the contract, and make room for new ones. */
final class InMemoryLookupCacheTest extends LookupCacheContract {
    private static final Duration DAY = Duration.ofDays(1);

    private final HandTicks ticks = new HandTicks();
    private final LookupCache cache = new InMemoryLookupCache(3, ticks);

    @Override
    protected LookupCache cache() {
        return cache;
    }

    @Override
    protected void pass(Duration time) {
        ticks.advance(time);
    }

    @Test
    void letsGoWhatWasAskedForLongestAgo() {
        cache.put("a", "1", DAY);
        cache.put("b", "2", DAY);
        cache.put("c", "3", DAY);
        cache.get("a");
        cache.put("d", "4", DAY);

        assertThat(cache.get("a")).contains("1");
        assertThat(cache.get("b")).isEmpty();
        assertThat(cache.get("c")).contains("3");
        assertThat(cache.get("d")).contains("4");
    }

    @Test
    void keepsAnAnswerUntilItsLastMoment() {
        cache.put("a", "1", DAY);
        ticks.advance(DAY.minusNanos(1));
        assertThat(cache.get("a")).contains("1");

        ticks.advance(Duration.ofNanos(1));
        assertThat(cache.get("a")).isEmpty();
    }

    @Test
    void refusesToKeepNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InMemoryLookupCache(0, ticks));
    }
}
