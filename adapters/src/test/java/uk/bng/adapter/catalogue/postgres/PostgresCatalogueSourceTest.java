package uk.bng.adapter.catalogue.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.outage.FaultyProxy;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.port.CatalogueOrigin;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.CatalogueSourceContract;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.application.port.MovableClock;
import uk.bng.application.usecase.ImportCatalogue;
import uk.bng.application.usecase.ImportWish;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.bank.RawTables;
import uk.bng.domain.place.SpatialRule;

final class PostgresCatalogueSourceTest extends CatalogueSourceContract {
    private static final Duration PINNED = Duration.ofDays(1);
    private static final CatalogueVersion NONE = new CatalogueVersion("sha256:" + "0".repeat(64));

    private final MovableClock clock = MovableClock.at("2026-01-05T09:00:00Z");
    private final DatabaseAddress address = RealPostgres.fresh();
    private final Database database = Database.open(address, 4, Patience.LONG);

    @Override
    protected CatalogueSource source(CatalogueReader reader, InstantSource time) {
        return new PostgresCatalogueSource(database, database, reader, time, Runnable::run);
    }

    @Override
    protected void offer(List<RawSheet> tables) {
        var register = new PostgresCatalogueRegister(database, PINNED);
        new ImportCatalogue(register, RawTables.reader(), RawTables.reader(), clock)
                .bring(tables, new ImportWish(new CatalogueOrigin("prices.xlsx", "me"), true, false));
    }

    @Override
    protected void spoil() {
        database.ask(execute -> execute.dml("""
                with empty as (insert into catalogue
                    (content, file, importer, brought_at, banks, habitats, prices, stock, trading_rules)
                    values ('sha256:' || repeat('0', 64), '', '', now(), 1, 1, 1, 1, 0) returning catalogue)
                insert into catalogue_current (catalogue) select catalogue from empty
                on conflict (single) do update set catalogue = excluded.catalogue
                """));
    }

    @Override
    protected void withdraw() {
        database.ask(execute -> execute.dml("delete from catalogue_current"));
        database.ask(execute -> execute.dml("delete from catalogue"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysHowToGetACatalogue() {
        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(source()::current)
                .withMessage("The database (postgres) must hold a catalogue, and none was imported. Maybe run:"
                        + " bng catalogue import FILE.xlsx")
                .satisfies(fault -> assertThat(fault.code()).contains("catalogue-none"));
    }

    @Test
    void findsWhatAnotherInstanceWasQuotingUnderItsOwnGeography() {
        var elsewhere = new CatalogueReader(RawTables::sha256, SpatialRule.LPA_NCA, BankPlaces.asGiven("other"));
        offer(RawTables.valid().sheets());
        CatalogueVersion pinned = source(elsewhere, clock).current().version();
        offer(changed(1).sheets());

        assertThat(source(elsewhere, clock).version(pinned)).isPresent();
        assertThat(source().version(pinned)).isEmpty();
    }

    @Test
    void asksTheDatabaseAtMostEveryFiveSeconds() {
        offer(RawTables.valid().sheets());
        PostgresCatalogueSource source = source();
        CatalogueSnapshot first = source.current();
        offer(changed(1).sheets());
        clock.advance(Duration.ofMillis(4_999));
        assertThat(source.current()).isSameAs(first);
        clock.advance(Duration.ofMillis(1));

        assertThat(source.current()).isNotSameAs(first);
    }

    @Test
    void letsNobodyWaitForAChange() {
        List<Runnable> asked = new ArrayList<>();
        offer(RawTables.valid().sheets());
        var source = new PostgresCatalogueSource(database, database, RawTables.reader(), clock, work -> {
            if (asked.isEmpty()) {
                work.run();
            }
            asked.add(work);
        });
        CatalogueSnapshot first = source.current();
        offer(changed(1).sheets());
        clock.advance(Duration.ofSeconds(6));

        assertThat(source.current()).isSameAs(first);
        assertThat(source.current()).isSameAs(first);
        assertThat(asked).hasSize(2);
        asked.getLast().run();
        assertThat(source.current()).isNotSameAs(first);
    }

    @Test
    void everyInstanceHearsOfAChange() throws InterruptedException {
        offer(RawTables.valid().sheets());
        BlockingQueue<CatalogueVersion> seen = new LinkedBlockingQueue<>();
        try (Database other = Database.open(address, 2, Patience.LONG)) {
            PostgresCatalogueSource source = told(other, seen);
            CatalogueVersion first = source.current().version();
            source.listen();
            assertThat(awaitOther(seen, NONE)).isEqualTo(first);

            offer(changed(1).sheets());

            assertThat(awaitOther(seen, first)).isNotEqualTo(first);
        }
    }

    @Test
    void goesOnThroughAnOutageAndFindsWhatItMissed() throws InterruptedException {
        offer(RawTables.valid().sheets());
        BlockingQueue<CatalogueVersion> seen = new LinkedBlockingQueue<>();
        try (FaultyProxy proxy = FaultyProxy.to(RealPostgres.port());
                Database other = Database.open(RealPostgres.through(address, proxy.port()), 2, Patience.SHORT)) {
            PostgresCatalogueSource source = told(other, seen);
            CatalogueSnapshot first = source.current();
            source.listen();
            awaitOther(seen, NONE);
            proxy.refuse();
            clock.advance(Duration.ofSeconds(6));

            assertThat(source.current()).isSameAs(first);
            assertThat(source.lastFault()).contains("The database (postgres) does not answer.");
            assertThatExceptionOfType(CatalogueUnavailable.class).isThrownBy(() -> source.version(NONE));

            offer(changed(1).sheets());
            proxy.pass();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (source.current().version().equals(first.version()) && System.nanoTime() < end) {
                // The first look may come before the connections do.
                seen.poll(200, TimeUnit.MILLISECONDS);
                clock.advance(Duration.ofSeconds(6));
            }
            assertThat(source.current().version()).isNotEqualTo(first.version());
            assertThat(source.lastFault()).isEmpty();
        }
    }

    @Test
    void letsThoseWhoHaveNothingWaitAShortTimeOnly() {
        var source = new PostgresCatalogueSource(database, database, RawTables.reader(), clock, neverRun -> {});
        long start = System.nanoTime();

        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(source::current)
                .withMessage("The catalogue is still being read from the database.");

        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }

    /** A source that tells of every look: its background is the thread that hears notices. */
    private PostgresCatalogueSource told(Database from, BlockingQueue<CatalogueVersion> seen) {
        List<PostgresCatalogueSource> self = new ArrayList<>();
        var source = new PostgresCatalogueSource(from, from, RawTables.reader(), clock, work -> {
            work.run();
            if (self.getFirst().lastFault().isEmpty()) {
                seen.add(self.getFirst().current().version());
            }
        });
        self.add(source);
        return source;
    }

    private static CatalogueVersion awaitOther(BlockingQueue<CatalogueVersion> seen, CatalogueVersion than)
            throws InterruptedException {
        CatalogueVersion next;
        do {
            next = seen.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("a version other than %s", than).isNotNull();
        } while (next.equals(than));
        return next;
    }

    private PostgresCatalogueSource source() {
        return new PostgresCatalogueSource(database, database, RawTables.reader(), clock, Runnable::run);
    }

    private static RawTables changed(int quantity) {
        return RawTables.valid().adding("Stock", "B1,NEW,Ditches," + quantity);
    }
}
