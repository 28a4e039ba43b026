package uk.bng.adapter.catalogue.postgres;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import uk.bng.adapter.postgres.Database;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * The catalogue that was imported last into PostgreSQL. It hears of a change at once, looks for one every few seconds
 * besides, and reads in the background: whoever has a catalogue to go on with never waits for the database. While that is
 * away, or holds nothing usable, the old catalogue stays, and {@link #lastFault()} says why. Thread-safe.
 */
public final class PostgresCatalogueSource implements CatalogueSource {
    static final String CHANNEL = "bng_catalogue";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_FIRST_LOOKS = Duration.ofSeconds(1);

    /** How long whoever has nothing to go on with waits for it: an answer is owed within two seconds. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(1_500);

    private final Database database;
    private final KeptReader kept;
    private final InstantSource clock;
    private final Executor background;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition looked = lock.newCondition();
    private volatile KeptReading last = KeptReading.none();
    private volatile boolean isLooking;
    private boolean isWanted;

    /**
     * The catalogue of a database; it is first read when it is first asked for.
     *
     * @param database tells which catalogue is current, quickly
     * @param patient the same database, where reading may take its time
     * @param background looks, and reads
     */
    public PostgresCatalogueSource(
            Database database, Database patient, CatalogueReader reader, InstantSource clock, Executor background) {
        this.database = database;
        this.kept = new KeptReader(database, patient, reader, clock);
        this.clock = clock;
        this.background = background;
    }

    /** Hears of changes from now on, for as long as the database is open. */
    public void listen() {
        database.listen(CHANNEL, content -> want(), this::want);
    }

    @Override
    public CatalogueSnapshot current() {
        lookIfDue();
        if (last.snapshot() == null) {
            await(FIRST_WAIT);
        }
        return last.required();
    }

    @Override
    public Optional<CatalogueSnapshot> version(CatalogueVersion version) {
        CatalogueSnapshot now = current();
        if (now.version().equals(version)) {
            return Optional.of(now);
        }
        Optional<CatalogueSnapshot> recent = last.version(version);
        if (recent.isPresent()) {
            return recent;
        }
        Optional<CatalogueSnapshot> earlier = kept.version(version);
        earlier.ifPresent(snapshot -> change(reading -> reading.remembering(snapshot)));
        return earlier;
    }

    /** Waits for the first catalogue while it is being read, at most so long. */
    public void awaitFirst(Duration atMost) {
        lookIfDue();
        await(atMost);
    }

    /** What kept the last look from finding a catalogue; empty when nothing did. */
    public Optional<String> lastFault() {
        return Optional.ofNullable(last.fault()).map(CatalogueUnavailable::getMessage);
    }

    private void lookIfDue() {
        KeptReading reading = last;
        Duration between = reading.snapshot() == null ? BETWEEN_FIRST_LOOKS : BETWEEN_LOOKS;
        if (!isLooking && reading.isDue(clock.instant(), between)) {
            want();
        }
    }

    private void await(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (last.snapshot() == null && isLooking && left > 0) {
                left = looked.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Has somebody look, one at a time; who is looking already looks once more, for he may have seen what was before. */
    private void want() {
        lock.lock();
        try {
            isWanted = true;
            if (isLooking) {
                return;
            }
            isLooking = true;
        } finally {
            lock.unlock();
        }
        background.execute(this::lookWhileWanted);
    }

    private void lookWhileWanted() {
        boolean isOver = false;
        try {
            while (goesOn()) {
                KeptReading seen = kept.look(last);
                change(reading -> seen.remembering(reading));
            }
            isOver = true;
        } finally {
            if (!isOver) {
                stop();
            }
        }
    }

    private boolean goesOn() {
        lock.lock();
        try {
            boolean goesOn = isWanted;
            isWanted = false;
            isLooking = goesOn;
            looked.signalAll();
            return goesOn;
        } finally {
            lock.unlock();
        }
    }

    private void stop() {
        lock.lock();
        try {
            isLooking = false;
            looked.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void change(UnaryOperator<KeptReading> step) {
        lock.lock();
        try {
            last = step.apply(last);
            looked.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
