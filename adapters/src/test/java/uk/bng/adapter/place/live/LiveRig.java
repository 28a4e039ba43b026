package uk.bng.adapter.place.live;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.bng.adapter.place.memory.InMemoryLookupCache;
import uk.bng.adapter.place.memory.InMemoryTurnstile;
import uk.bng.adapter.place.tables.FactTables;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.LookupCache;
import uk.bng.application.port.Turnstile;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.LookedUp;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;

/** A finder before stubs of its services, with time that passes by itself and can be moved on. */
final class LiveRig implements AutoCloseable {
    /** So short that faults cost a test little. */
    static final Patience BRIEF = new Patience(
            Duration.ofMillis(500), Duration.ofMillis(600), Duration.ofMillis(1_600), Duration.ofMillis(20));

    static final Supplier<Geography> TABLES = new Supplier<>() {
        private final AtomicReference<Geography> once = new AtomicReference<>();

        @Override
        public Geography get() {
            if (once.get() == null) {
                once.set(FactTables.shipped().geography());
            }
            return once.get();
        }
    };

    private final AtomicLong ahead = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CallJournal journal = new CallJournal();
    final StubPlaces stub = StubPlaces.start(this::ticks);
    final LookupCache cache = new InMemoryLookupCache(10_000, this::ticks);
    final LiveLocationFinder finder;

    private LiveRig(Patience patience) {
        this.finder = finder(stub.terms(patience), cache);
    }

    /** With the waits of the real thing. */
    static LiveRig usual() {
        return new LiveRig(Patience.USUAL);
    }

    /** With short waits. */
    static LiveRig brief() {
        return new LiveRig(BRIEF);
    }

    /** Another finder before the same stubs. */
    LiveLocationFinder finder(LiveTerms terms, LookupCache itsCache) {
        return new LiveLocationFinder(terms, tools(itsCache, new InMemoryTurnstile(this::ticks)), TABLES);
    }

    LiveTools tools(LookupCache itsCache, Turnstile turnstile) {
        return new LiveTools(itsCache, turnstile, threads, this::ticks, Thread::sleep, new Random(1), journal);
    }

    long ticks() {
        return System.nanoTime() + ahead.get();
    }

    /** Lets time pass at once. */
    void advance(Duration time) {
        ahead.addAndGet(time.toNanos());
    }

    SiteAnswer postcode(String text) {
        return finder.locate(SiteQuery.ofPostcode(text));
    }

    SiteAnswer.Located located(String postcode) {
        return located(SiteQuery.ofPostcode(postcode));
    }

    SiteAnswer.Located located(SiteQuery query) {
        return (SiteAnswer.Located) finder.locate(query);
    }

    /** What is found at many postcodes within twenty seconds, four at a time. */
    List<LookedUp> many(String... postcodes) {
        return finder.many(Duration.ofSeconds(20), 4)
                .lookUp(Stream.of(postcodes)
                        .map(text -> SiteQuery.ofPostcode(text).sought())
                        .toList());
    }

    /** What operators were told of calls. */
    List<DependencyCall> calls() {
        return journal.calls();
    }

    @Override
    public void close() {
        stub.close();
        threads.shutdownNow();
    }
}
