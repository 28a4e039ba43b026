package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.Owner;

/** What every {@link Sessions} promises. A store's time may run on between two moves of the clock. */
public abstract class SessionsContract {
    private static final SessionTerms TERMS = SessionTerms.STANDARD;
    private static final PageSession KEYED = new PageSession(new Owner("ann"), "ann00001", "rec:1 é", "companies");
    private static final PageSession KEYLESS = new PageSession(Owner.OPEN, null, "rec-2", "deals");

    private final String digest = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final MovableClock clock = MovableClock.at("2026-01-05T09:00:00Z");
    private Sessions sessions;

    /** A store without sessions. */
    protected abstract Sessions sessions(MovableClock clock, SessionTerms terms);

    /** Another way into the store that was made last, as another process has. */
    protected abstract Sessions another();

    @BeforeEach
    void open() {
        sessions = sessions(clock, TERMS);
    }

    @Test
    void knowsNoSessionThatWasNotOpened() {
        sessions.open(digest, KEYED);

        assertThat(sessions.use(other)).isEmpty();
        assertThat(sessions.use("")).isEmpty();
    }

    @Test
    void givesBackWhatWasOpened() {
        Instant first = sessions.open(digest, KEYED);
        sessions.open(other, KEYLESS);

        assertEnds(first, TERMS.idle());
        assertThat(another().use(digest).orElseThrow().session()).isEqualTo(KEYED);
        assertThat(another().use(other).orElseThrow().session()).isEqualTo(KEYLESS);
    }

    @Test
    void endsWhenItIsNotUsed() {
        sessions.open(digest, KEYED);
        clock.advance(TERMS.idle());

        assertThat(sessions.use(digest)).isEmpty();
    }

    @Test
    void lastsLongerWithEveryUse() {
        sessions.open(digest, KEYED);
        for (int i = 0; i < 5; i++) {
            clock.advance(TERMS.idle().minusMinutes(1));

            assertEnds(another().use(digest).orElseThrow().expiresAt(), TERMS.idle());
        }
        clock.advance(TERMS.idle());
        assertThat(sessions.use(digest)).isEmpty();
    }

    @Test
    void endsAtLastHoweverMuchItIsUsed() {
        sessions.open(digest, KEYED);
        Duration step = Duration.ofMinutes(10);
        for (Duration age = step; age.compareTo(TERMS.longest()) < 0; age = age.plus(step)) {
            clock.advance(step);
            Duration left = TERMS.longest().minus(age);

            assertEnds(
                    sessions.use(digest).orElseThrow().expiresAt(),
                    left.compareTo(TERMS.idle()) < 0 ? left : TERMS.idle());
        }
        clock.advance(step);

        assertThat(sessions.use(digest)).isEmpty();
    }

    private void assertEnds(Instant end, Duration afterNow) {
        assertThat(end).isCloseTo(clock.instant().plus(afterNow), within(20, ChronoUnit.SECONDS));
    }
}
