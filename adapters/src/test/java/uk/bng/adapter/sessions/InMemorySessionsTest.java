package uk.bng.adapter.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.Owner;
import uk.bng.application.port.MovableClock;
import uk.bng.application.port.PageSession;
import uk.bng.application.port.SessionTerms;
import uk.bng.application.port.Sessions;
import uk.bng.application.port.SessionsContract;

final class InMemorySessionsTest extends SessionsContract {
    private static final PageSession SESSION = new PageSession(Owner.OPEN, null, "rec-1", "companies");

    private Sessions last = new InMemorySessions(SessionTerms.STANDARD, InstantSource.system());

    @Override
    protected Sessions sessions(MovableClock clock, SessionTerms terms) {
        last = new InMemorySessions(terms, clock);
        return last;
    }

    @Override
    protected Sessions another() {
        return last;
    }

    @Test
    void keepsNoMoreThanItMay() {
        MovableClock clock = MovableClock.at("2026-01-05T09:00:00Z");
        var small = new InMemorySessions(SessionTerms.STANDARD, clock, 2);
        small.open("first", SESSION);
        small.open("second", SESSION);
        small.use("first");

        small.open("third", SESSION);
        assertThat(small.use("second")).isEmpty();
        assertThat(small.use("first")).isPresent();
        assertThat(small.use("third")).isPresent();
    }

    @Test
    void makesRoomOfSessionsThatEnded() {
        MovableClock clock = MovableClock.at("2026-01-05T09:00:00Z");
        var small = new InMemorySessions(SessionTerms.STANDARD, clock, 2);
        small.open("old", SESSION);
        clock.advance(SessionTerms.STANDARD.idle());
        small.open("second", SESSION);
        small.open("third", SESSION);

        assertThat(small.use("second")).isPresent();
        assertThat(small.use("third")).isPresent();
    }
}
