package uk.bng.adapter.outward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.HandTicks;

/** When a service is asked, and when it is left alone. */
final class BreakerTest {
    private final HandTicks ticks = new HandTicks();
    private final Breaker breaker = new Breaker(ticks);

    @Test
    void opensAfterFiveFailuresInARow() {
        fail(4);
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.report(breaker.ask(), false)).isTrue();

        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.STOP);
    }

    @Test
    void startsToCountAnewAfterAnAnswer() {
        fail(4);
        breaker.report(breaker.ask(), true);
        fail(4);

        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.GO);
    }

    @Test
    void probesOnceAfterHalfAMinute() {
        fail(5);
        ticks.advance(Duration.ofSeconds(30).minusNanos(1));
        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.STOP);

        ticks.advance(Duration.ofNanos(1));
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.PROBE);
        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.STOP);
        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void closesWhenTheProbeIsAnswered() {
        fail(5);
        ticks.advance(Duration.ofSeconds(30));
        breaker.report(breaker.ask(), true);

        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.GO);
        fail(4);
        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.GO);
    }

    @Test
    void staysOpenForAsLongAgainWhenTheProbeFails() {
        fail(5);
        ticks.advance(Duration.ofSeconds(30));
        assertThat(breaker.report(breaker.ask(), false)).isTrue();

        ticks.advance(Duration.ofSeconds(29));
        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.STOP);
        ticks.advance(Duration.ofSeconds(1));
        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.PROBE);
    }

    @Test
    void letsAnotherProbeWhenOneWasGivenUp() {
        fail(5);
        ticks.advance(Duration.ofSeconds(30));
        breaker.withdraw(breaker.ask());

        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.PROBE);
    }

    @Test
    void learnsNothingFromThoseWhoAskedBeforeItOpened() {
        Breaker.Pass early = breaker.ask();
        fail(5);

        assertThat(breaker.report(early, true)).isFalse();
        assertThat(breaker.ask()).isEqualTo(Breaker.Pass.STOP);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.report(breaker.ask(), false);
        }
    }
}
