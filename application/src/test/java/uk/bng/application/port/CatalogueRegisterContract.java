package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.RawTables;

/** What every register of catalogues does, wherever it keeps them. */
public abstract class CatalogueRegisterContract {
    private static final int MORE_THAN_IS_KEPT = 60;
    private static final Duration DAY = Duration.ofDays(1);

    private final MovableClock clock = MovableClock.at("2026-01-05T09:00:00Z");

    /** A register on what the registers of this test keep; work is pinned to what was replaced for so long. */
    protected abstract CatalogueRegister register(Duration pinned);

    @Test
    void isEmptyBeforeTheFirst() {
        CatalogueRegister register = register(DAY);

        assertThat(register.current()).isEmpty();
        assertThat(register.entries()).isEmpty();
        assertThat(register.find(catalogue(0).version())).isEmpty();
    }

    @Test
    void keepsEveryRowAsItWasBrought() {
        Catalogue catalogue = catalogue(0);
        assertThat(bring(catalogue, null)).isEqualTo(CatalogueArrival.CURRENT);

        KeptCatalogue kept = register(DAY).current().orElseThrow();

        assertThat(kept.entry())
                .isEqualTo(new CatalogueEntry(
                        catalogue.version(),
                        List.of(quoted(0)),
                        new CatalogueOrigin("prices.xlsx", "me"),
                        clock.instant(),
                        new CatalogueCounts(2, 3, 3, 4, 0),
                        true));
        assertThat(((Accepted) RawTables.reader().read(kept.sheets()))
                        .catalogue()
                        .version())
                .isEqualTo(catalogue.version());
    }

    @Test
    void keepsTradingRulesAndHolds() {
        Catalogue catalogue = read(RawTables.valid()
                .with(
                        "TradingRules",
                        "demand_habitat,allowed_supply_habitat,min_distinctiveness_name",
                        "Grassland - Meadow,Ditches,Medium",
                        "Ditches,Grassland - Meadow,")
                .with(
                        "Stock",
                        "bank_id,stock_id,habitat_name,quantity_available,available_excl_quotes,quoted",
                        "B1,S1,Ditches,5,-1.123456789,none",
                        "B1,S2,Ditches,5,,2.5"));
        bring(catalogue, null);

        KeptCatalogue kept = register(DAY).current().orElseThrow();

        assertThat(((Accepted) RawTables.reader().read(kept.sheets()))
                        .catalogue()
                        .version())
                .isEqualTo(catalogue.version());
    }

    @Test
    void findsACatalogueByItsContentAndByWhatItWasQuotedUnder() {
        bring(catalogue(0), null);
        later();
        bring(catalogue(1), catalogue(0));
        CatalogueRegister register = register(DAY);

        assertThat(register.find(catalogue(0).version()).orElseThrow().entry().isCurrent())
                .isFalse();
        assertThat(register.find(quoted(0)).orElseThrow().entry().content())
                .isEqualTo(catalogue(0).version());
        assertThat(register.find(quoted(1)).orElseThrow().entry().isCurrent()).isTrue();
        assertThat(register.find(quoted(2))).isEmpty();
    }

    @Test
    void takesNothingThatFollowsAnotherThanTheCurrentOne() {
        bring(catalogue(0), null);
        later();
        bring(catalogue(1), catalogue(0));

        assertThat(bring(catalogue(2), catalogue(0))).isEqualTo(CatalogueArrival.OVERTAKEN);
        assertThat(bring(catalogue(2), null)).isEqualTo(CatalogueArrival.OVERTAKEN);
        assertThat(register(DAY).entries())
                .extracting(CatalogueEntry::content)
                .containsExactly(catalogue(1).version(), catalogue(0).version());
    }

    @Test
    void bringsAnEarlierCatalogueBack() {
        bring(catalogue(0), null);
        later();
        bring(catalogue(1), catalogue(0));
        later();

        assertThat(bring(catalogue(0), catalogue(1))).isEqualTo(CatalogueArrival.CURRENT);
        assertThat(register(DAY).entries())
                .extracting(CatalogueEntry::content)
                .containsExactly(catalogue(0).version(), catalogue(1).version());
        assertThat(register(DAY).current().orElseThrow().entry().broughtAt()).isEqualTo(clock.instant());
    }

    @Test
    void forgetsWhatNobodyCanNeedAndTheYoungestLast() {
        bringMany(MORE_THAN_IS_KEPT);

        List<CatalogueEntry> kept = register(Duration.ofMinutes(1)).entries();
        assertThat(kept).hasSizeLessThan(MORE_THAN_IS_KEPT).hasSizeGreaterThan(MORE_THAN_IS_KEPT / 2);
        assertThat(kept.getFirst().isCurrent()).isTrue();
        assertThat(kept.getFirst().content())
                .isEqualTo(catalogue(MORE_THAN_IS_KEPT - 1).version());
        assertThat(register(DAY).find(catalogue(0).version())).isEmpty();
    }

    @Test
    void lettingTwoArriveAtOnceTakesOne() throws InterruptedException, ExecutionException {
        bring(catalogue(0), null);
        later();
        var start = new CyclicBarrier(2);
        List<CatalogueArrival> arrivals = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<CatalogueArrival>> asked = new ArrayList<>();
            for (int number = 1; number <= 2; number++) {
                NewCatalogue arriving = arriving(number, catalogue(number), catalogue(0));
                Callable<CatalogueArrival> importing = () -> {
                    CatalogueRegister register = register(DAY);
                    start.await();
                    return register.bring(arriving);
                };
                asked.add(both.submit(importing));
            }
            for (Future<CatalogueArrival> each : asked) {
                arrivals.add(each.get());
            }
        }

        assertThat(arrivals).containsExactlyInAnyOrder(CatalogueArrival.CURRENT, CatalogueArrival.OVERTAKEN);
        assertThat(register(DAY).entries()).hasSize(2);
    }

    /** Brings so many, an hour after each other, to a register where work is pinned for a minute. */
    private void bringMany(int count) {
        CatalogueRegister register = register(Duration.ofMinutes(1));
        for (int number = 0; number < count; number++) {
            register.bring(arriving(number, catalogue(number), number == 0 ? null : catalogue(number - 1)));
            later();
        }
    }

    @Test
    void keepsWhatWorkMayBePinnedTo() {
        CatalogueRegister register = register(Duration.ofDays(30));
        for (int number = 0; number < MORE_THAN_IS_KEPT; number++) {
            register.bring(arriving(number, catalogue(number), number == 0 ? null : catalogue(number - 1)));
            later();
        }

        assertThat(register.entries()).hasSize(MORE_THAN_IS_KEPT);
        assertThat(register.find(quoted(0))).isPresent();
    }

    private CatalogueArrival bring(Catalogue catalogue, @Nullable Catalogue follows) {
        int number = catalogue.stock().stream()
                .filter(line -> line.id().value().equals("NEW"))
                .map(line -> (int) (line.available().micro() / 1_000_000))
                .findFirst()
                .orElse(0);
        return register(DAY).bring(arriving(number, catalogue, follows));
    }

    private NewCatalogue arriving(int number, Catalogue catalogue, @Nullable Catalogue follows) {
        return new NewCatalogue(
                catalogue,
                quoted(number),
                new CatalogueOrigin("prices.xlsx", "me"),
                clock.instant(),
                follows == null ? null : follows.version());
    }

    private void later() {
        clock.advance(Duration.ofHours(1));
    }

    /** A version other than that of the content, as a geography makes it. */
    private static CatalogueVersion quoted(int number) {
        return new CatalogueVersion("sha256:" + "%064x".formatted(number));
    }

    private static Catalogue catalogue(int number) {
        return read(RawTables.valid().adding("Stock", "B1,NEW,Ditches," + number));
    }

    private static Catalogue read(RawTables tables) {
        return ((Accepted) RawTables.reader().read(tables.sheets())).catalogue();
    }
}
