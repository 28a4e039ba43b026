package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.bank.RawTables;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Units;

/** What every catalogue source does, whatever it reads from. */
public abstract class CatalogueSourceContract {
    private final MovableClock clock = MovableClock.at("2026-01-05T09:00:00Z");

    /** A source that reads what was offered last; nothing is offered yet when the first is made. */
    protected abstract CatalogueSource source(CatalogueReader reader, InstantSource clock);

    /** Puts tables, bad rows and all, where sources read, in place of what was there. */
    protected abstract void offer(List<RawSheet> tables);

    /** Puts something where sources read that is no table at all. */
    protected abstract void spoil();

    /** Takes away what sources read from. */
    protected abstract void withdraw();

    @Test
    void givesTheCatalogueOffered() {
        offer(RawTables.valid().sheets());
        CatalogueSnapshot snapshot = source().current();

        assertThat(snapshot.issues()).isEmpty();
        assertThat(snapshot.loadedAt()).isEqualTo(clock.instant());
        assertThat(snapshot.catalogue().banks()).hasSize(2);
        assertThat(snapshot.catalogue().bank(new BankId("B1")).orElseThrow().name())
                .isEqualTo("Alpha");
    }

    @Test
    void givesTheVersionThatTheRowsHaveAnywhere() {
        offer(RawTables.valid().sheets());

        assertThat(source().current().version()).isEqualTo(versionOf(RawTables.valid()));
    }

    @Test
    void givesOneVersionForRowsInAnyOrder() {
        for (long seed = 0; seed < 5; seed++) {
            offer(RawTables.valid().shuffled(seed).sheets());

            assertThat(source().current().version()).isEqualTo(versionOf(RawTables.valid()));
        }
    }

    @Test
    void givesAnotherVersionForAnotherGeography() {
        offer(RawTables.valid().sheets());
        var elsewhere = new CatalogueReader(RawTables::sha256, SpatialRule.LPA_NCA, BankPlaces.asGiven("other"));

        assertThat(source(elsewhere, clock).current().version()).isNotEqualTo(versionOf(RawTables.valid()));
    }

    @Test
    void goesOnWithoutBadRows() {
        offer(RawTables.valid()
                .adding("Stock", "B9,S9,Ditches,1", "B1,S8,Ditches,lots", "B1,S7,Ditches,3")
                .sheets());

        assertThat(source().current().catalogue().stock()).hasSize(4);
    }

    @Test
    void readsNumbersAsTheirShortestDecimalText() {
        offer(RawTables.valid()
                .with(
                        "Stock",
                        "bank_id,stock_id,habitat_name,quantity_available",
                        "B1,S1,Ditches,0.1",
                        "B1,S2,Ditches,0.30000000000000004",
                        "B1,S3,Ditches,1.1",
                        "B1,S4,Ditches,1e-6",
                        "B1,S5,Ditches,123456789.123456")
                .sheets());

        assertThat(source().current().catalogue().stock())
                .extracting(line -> line.available())
                .containsExactly(
                        Units.of("0.1"),
                        Units.of("0.3"),
                        Units.of("1.1"),
                        Units.of("0.000001"),
                        Units.of("123456789.123456"));
    }

    @Test
    void readsPricesToThePenny() {
        offer(RawTables.valid()
                .with(
                        "Pricing",
                        "bank_id,habitat_name,contract_size,tier,price",
                        "B1,Ditches,small,local,70000.07",
                        "B1,Ditches,small,far,70000.075")
                .sheets());
        CatalogueSnapshot snapshot = source().current();

        assertThat(snapshot.catalogue()
                        .prices()
                        .rows(new BankId("B1"), ContractSize.SMALL, Tier.LOCAL, Ledger.WATERCOURSE))
                .singleElement()
                .satisfies(row -> assertThat(row.price().pence()).isEqualTo(70_000_07));
    }

    @Test
    void givesTheSameSnapshotWhileNothingChanges() {
        offer(RawTables.valid().sheets());
        CatalogueSource source = source();
        CatalogueSnapshot first = source.current();
        later();
        offer(RawTables.valid().sheets());
        later();

        assertThat(source.current()).isSameAs(first);
    }

    @Test
    void noticesAChange() {
        offer(RawTables.valid().sheets());
        CatalogueSource source = source();
        CatalogueSnapshot first = source.current();
        later();
        offer(changed(1).sheets());
        later();

        assertThat(source.current().version()).isEqualTo(versionOf(changed(1))).isNotEqualTo(first.version());
        assertThat(source.current().loadedAt()).isEqualTo(clock.instant());
    }

    @Test
    void findsAnEarlierVersionThatWorkIsPinnedTo() {
        offer(RawTables.valid().sheets());
        CatalogueSource source = source();
        CatalogueSnapshot first = source.current();
        later();
        offer(changed(1).sheets());
        later();
        CatalogueSnapshot second = source.current();

        assertThat(source.version(first.version())).containsSame(first);
        assertThat(source.version(second.version())).containsSame(second);
        assertThat(source.version(new CatalogueVersion("sha256:" + "0".repeat(64))))
                .isEmpty();
    }

    @Test
    void findsTheCurrentVersionBeforeAnybodyAskedForIt() {
        offer(RawTables.valid().sheets());

        assertThat(source().version(versionOf(RawTables.valid()))).isPresent();
    }

    @Test
    void keepsTheOldCatalogueWhenTheNewOneIsRefused() {
        offer(RawTables.valid().sheets());
        CatalogueSource source = source();
        CatalogueSnapshot first = source.current();
        offer(RawTables.valid().without("Stock").sheets());
        later();

        assertThat(source.current()).isSameAs(first);
    }

    @Test
    void keepsTheOldCatalogueWhenItsSourceIsSpoiltOrGone() {
        offer(RawTables.valid().sheets());
        CatalogueSource source = source();
        CatalogueSnapshot first = source.current();
        spoil();
        later();
        assertThat(source.current()).isSameAs(first);
        withdraw();
        later();
        assertThat(source.current()).isSameAs(first);
        assertThat(source.version(first.version())).containsSame(first);
    }

    @Test
    void isUnavailableWhenTheFirstCatalogueIsRefused() {
        offer(RawTables.valid().without("Stock").sheets());
        CatalogueSource source = source();

        assertThatExceptionOfType(CatalogueUnavailable.class).isThrownBy(source::current);
        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(() -> source.version(versionOf(RawTables.valid())));
    }

    @Test
    void isUnavailableWhileThereIsNothingToReadAndRecovers() {
        CatalogueSource source = source();
        assertThatExceptionOfType(CatalogueUnavailable.class).isThrownBy(source::current);
        spoil();
        later();
        assertThatExceptionOfType(DependencyUnavailable.class)
                .isThrownBy(source::current)
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("\n"));
        offer(RawTables.valid().sheets());
        later();

        assertThat(source.current().catalogue().banks()).hasSize(2);
    }

    @Test
    void recoversAfterABadChange() {
        offer(RawTables.valid().sheets());
        CatalogueSource source = source();
        CatalogueSnapshot first = source.current();
        spoil();
        later();
        source.current();
        offer(RawTables.valid().sheets());
        later();
        assertThat(source.current().version()).isEqualTo(first.version());
        offer(changed(7).sheets());
        later();

        assertThat(source.current().version()).isEqualTo(versionOf(changed(7)));
    }

    @Test
    void givesWholeCataloguesToManyReadersWhileItChanges() throws InterruptedException, ExecutionException {
        offer(RawTables.valid().sheets());
        CatalogueSource source = source();
        List<CatalogueVersion> known = List.of(versionOf(RawTables.valid()), versionOf(changed(1)));
        var start = new CountDownLatch(1);
        Callable<Boolean> reader = () -> {
            start.await();
            boolean whole = true;
            for (int i = 0; i < 200; i++) {
                CatalogueSnapshot snapshot = source.current();
                whole &= known.contains(snapshot.version())
                        && source.version(snapshot.version()).isPresent();
            }
            return whole;
        };
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(readers.submit(reader));
            }
            start.countDown();
            offer(changed(1).sheets());
            later();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
        later();

        assertThat(source.current().version()).isEqualTo(versionOf(changed(1)));
    }

    private CatalogueSource source() {
        return source(RawTables.reader(), clock);
    }

    private void later() {
        clock.advance(Duration.ofMinutes(1));
    }

    private static RawTables changed(int step) {
        return RawTables.valid().adding("Stock", "B1,NEW,Ditches," + step);
    }

    private static CatalogueVersion versionOf(RawTables tables) {
        return ((Accepted) RawTables.reader().read(tables.sheets())).catalogue().version();
    }
}
