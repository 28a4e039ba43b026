package uk.bng.adapter.crm.attio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.HandTicks;

final class BucketTest {
    private final HandTicks ticks = new HandTicks();
    private final Bucket bucket = new Bucket(20, ticks);

    @Test
    void letsASecondsWorthThroughAtOnceAndTheOthersOneByOne() {
        for (int i = 0; i < 20; i++) {
            assertThat(bucket.ask()).isZero();
        }

        assertThat(bucket.ask()).isEqualTo(Duration.ofMillis(50));
        assertThat(bucket.ask()).isEqualTo(Duration.ofMillis(100));
        ticks.advance(Duration.ofMillis(150));
        assertThat(bucket.ask()).isZero();
    }

    @Test
    void savesUpNoMoreThanASecondsWorth() {
        ticks.advance(Duration.ofHours(1));
        for (int i = 0; i < 20; i++) {
            assertThat(bucket.ask()).isZero();
        }
        assertThat(bucket.ask()).isPositive();
    }
}
