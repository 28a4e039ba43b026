package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotasTest {
    private static final int PER_MINUTE = 6;

    /** Tick sources may start anywhere, also shortly before their overflow. */
    @ParameterizedTest
    @ValueSource(longs = {0, -5, Long.MAX_VALUE - 1_000})
    void fillsEvenlyWithinAMinute(long start) {
        var ticks = new AtomicLong(start);
        var quotas = new Quotas(PER_MINUTE, ticks::get);
        for (int left = PER_MINUTE - 1; left >= 0; left--) {
            assertThat(quotas.take("a"))
                    .isEqualTo(new Quotas.Taken(true, left, (PER_MINUTE - left) * 10L, left > 0 ? 0 : 10));
        }
        assertThat(quotas.take("a")).isEqualTo(new Quotas.Taken(false, 0, 60, 10));

        ticks.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(quotas.take("a").isGranted()).isTrue();
        assertThat(quotas.take("a").isGranted()).isFalse();
        assertThat(quotas.take("b").left()).isEqualTo(PER_MINUTE - 1);
        ticks.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(quotas.take("a").left()).isEqualTo(PER_MINUTE - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 600, 6_000, 1_000_000})
    void grantsJustAsManyAtOnce(int perMinute) {
        var quotas = new Quotas(perMinute, () -> 0);
        int granted = 0;
        while (quotas.take("a").isGranted()) {
            granted++;
        }
        assertThat(granted).isEqualTo(perMinute);
    }

    @ParameterizedTest
    @ValueSource(ints = {3 * Quotas.MOST_NAMES})
    void remembersNoMoreThanItMay(int names) {
        var ticks = new AtomicLong();
        var quotas = new Quotas(PER_MINUTE, ticks::get);
        for (int i = 0; i < names; i++) {
            quotas.take("name" + i);
        }
        assertThat(quotas.size()).isLessThanOrEqualTo(Quotas.MOST_NAMES + 1);
        assertThat(quotas.take("one more").isGranted()).isFalse();

        ticks.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(quotas.take("and another").isGranted()).isTrue();
        assertThat(quotas.size()).isLessThan(3);
    }
}
