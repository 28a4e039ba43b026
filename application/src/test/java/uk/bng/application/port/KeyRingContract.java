package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every ring of keys does, wherever it keeps them. */
public abstract class KeyRingContract {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final MovableClock clock = MovableClock.at("2026-01-05T09:00:00Z");
    private final AccessKey first = AccessKeys.key("AAAAaaaa", "first", now());
    private final AccessKey second = AccessKeys.key("BBBBbbbb", "second", now());

    /** A ring of the keys that were offered last; none are offered yet when it may first be made. */
    protected abstract KeyRing ring(InstantSource time);

    /** Puts keys where rings read, in place of what was there. */
    protected abstract void offer(List<AccessKey> keys);

    protected final MovableClock clock() {
        return clock;
    }

    @Test
    void isEmptyWithoutKeys() {
        KeyRing ring = ring(clock);

        assertThat(ring.isEmpty()).isTrue();
        assertThat(ring.find(first.id())).isEmpty();
    }

    @Test
    void findsAKeyByItsId() {
        offer(List.of(first, second));
        KeyRing ring = ring(clock);

        assertThat(ring.isEmpty()).isFalse();
        assertThat(ring.find(second.id())).contains(second);
        assertThat(ring.find("CCCCcccc")).isEmpty();
        assertThat(ring.find("aaaaAAAA")).isEmpty();
    }

    @Test
    void findsRevokedKeysButDoesNotCountThem() {
        AccessKey revoked = AccessKeys.revoked(first, now());
        offer(List.of(revoked));
        KeyRing ring = ring(clock);

        assertThat(ring.find(first.id())).contains(revoked);
        assertThat(ring.isEmpty()).isTrue();
    }

    @Test
    void findsExpiredKeysButDoesNotCountThem() {
        offer(List.of(first));
        KeyRing ring = ring(clock);
        clock.advance(Duration.ofDays(1));

        assertThat(ring.find(first.id())).contains(first);
        assertThat(ring.isEmpty()).isTrue();
    }

    @Test
    void noticesANewKeyWithinAMinute() {
        offer(List.of(first));
        KeyRing ring = ring(clock);
        offer(List.of(first, second));
        clock.advance(A_MINUTE);

        assertThat(ring.find(second.id())).contains(second);
    }

    @Test
    void noticesTheFirstKeyWithinAMinute() {
        KeyRing ring = ring(clock);
        offer(List.of(first));
        clock.advance(A_MINUTE);

        assertThat(ring.isEmpty()).isFalse();
    }

    @Test
    void noticesARevokedKeyWithinAMinute() {
        offer(List.of(first, second));
        KeyRing ring = ring(clock);
        AccessKey revoked = AccessKeys.revoked(first, now());
        offer(List.of(revoked, second));
        clock.advance(A_MINUTE);

        assertThat(ring.find(first.id())).contains(revoked);
    }

    private Instant now() {
        return clock.instant();
    }
}
