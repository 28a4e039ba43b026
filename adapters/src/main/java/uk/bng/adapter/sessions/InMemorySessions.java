package uk.bng.adapter.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import uk.bng.application.port.LiveSession;
import uk.bng.application.port.PageSession;
import uk.bng.application.port.SessionTerms;
import uk.bng.application.port.Sessions;

/**
 * Sessions in the memory of one process, gone when it ends. Bounded: of too many, those that were not used for longest end
 * before their time. Thread-safe.
 */
public final class InMemorySessions implements Sessions {
    private static final int MOST = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    /** The one that was used last stands last. */
    private final SequencedMap<String, Held> held = new LinkedHashMap<>();

    private final SessionTerms terms;
    private final InstantSource clock;
    private final int most;

    public InMemorySessions(SessionTerms terms, InstantSource clock) {
        this(terms, clock, MOST);
    }

    InMemorySessions(SessionTerms terms, InstantSource clock, int most) {
        this.terms = terms;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public Instant open(String digest, PageSession session) {
        return locked(() -> {
            Instant now = now();
            forgetOld(now);
            if (held.size() >= most) {
                held.pollFirstEntry();
            }
            var opened = new Held(session, now.plus(terms.idle()), now.plus(terms.longest()));
            held.putLast(digest, opened);
            return opened.end;
        });
    }

    @Override
    public Optional<LiveSession> use(String digest) {
        return locked(() -> {
            Instant now = now();
            Held found = held.get(digest);
            if (found == null || !found.end.isAfter(now)) {
                return Optional.empty();
            }
            Held used = found.until(now.plus(terms.idle()));
            held.putLast(digest, used);
            return Optional.of(new LiveSession(used.session, used.end));
        });
    }

    /** All last equally long after their last use, so the first to end stand first, but for those at their very end. */
    private void forgetOld(Instant now) {
        Map.Entry<String, Held> first = held.firstEntry();
        while (first != null && !first.getValue().end.isAfter(now)) {
            held.pollFirstEntry();
            first = held.firstEntry();
        }
    }

    /** Milliseconds are what other stores keep. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }

    private record Held(PageSession session, Instant end, Instant last) {
        Held until(Instant next) {
            return new Held(session, next.isBefore(last) ? next : last, last);
        }
    }
}
