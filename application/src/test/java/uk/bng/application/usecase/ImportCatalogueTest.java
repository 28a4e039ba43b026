package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.CatalogueArrival;
import uk.bng.application.port.CatalogueCounts;
import uk.bng.application.port.CatalogueEntry;
import uk.bng.application.port.CatalogueOrigin;
import uk.bng.application.port.CatalogueRegister;
import uk.bng.application.port.KeptCatalogue;
import uk.bng.application.port.MovableClock;
import uk.bng.application.port.NewCatalogue;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueSheets;
import uk.bng.domain.bank.CatalogueTable;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.RawTables;
import uk.bng.domain.bank.TableDifference;
import uk.bng.domain.place.SpatialRule;

final class ImportCatalogueTest {
    private static final CatalogueOrigin ORIGIN = new CatalogueOrigin("prices.xlsx", "me");
    private static final ImportWish STRICT = new ImportWish(ORIGIN, false, false);

    private final Shelf shelf = new Shelf();
    private final ImportCatalogue importing = new ImportCatalogue(
            shelf,
            RawTables.reader(),
            new CatalogueReader(RawTables::sha256, SpatialRule.LPA_NCA, BankPlaces.asGiven("a geography")),
            MovableClock.at("2026-01-05T09:00:00Z"));

    @Test
    void keepsWhatCountsUnderTheVersionThatQuotesWillName() {
        var answer = (ImportAnswer.Imported) importing.bring(RawTables.valid().sheets(), STRICT);

        NewCatalogue kept = shelf.arrived.getLast();
        assertThat(answer.difference()).isNull();
        assertThat(kept.version())
                .isEqualTo(answer.read().version())
                .isNotEqualTo(kept.catalogue().version());
        assertThat(kept.origin()).isEqualTo(ORIGIN);
    }

    @Test
    void refusesBadRowsUnlessTheyAreToBeLeftOut() {
        RawTables bad = RawTables.valid().adding("Stock", "B9,S1,Ditches,1");

        var refused = (ImportAnswer.RowsRefused) importing.bring(bad.sheets(), STRICT);
        assertThat(refused.read().issues()).hasSize(1);
        assertThat(shelf.arrived).isEmpty();

        assertThat(importing.bring(bad.sheets(), new ImportWish(ORIGIN, true, false)))
                .isInstanceOf(ImportAnswer.Imported.class);
        assertThat(shelf.arrived).hasSize(1);
    }

    @Test
    void keepsNothingOfARehearsal() {
        assertThat(importing.bring(RawTables.valid().sheets(), new ImportWish(ORIGIN, false, true)))
                .isInstanceOf(ImportAnswer.Imported.class);
        assertThat(shelf.arrived).isEmpty();
    }

    @Test
    void seesThatTheSameRowsAreThereAlready() {
        importing.bring(RawTables.valid().sheets(), STRICT);

        assertThat(importing.bring(RawTables.valid().shuffled(7).sheets(), STRICT))
                .isInstanceOf(ImportAnswer.Unchanged.class);
        assertThat(shelf.arrived).hasSize(1);
    }

    @Test
    void comparesWithWhatSomebodyElseImportedMeanwhile() {
        importing.bring(RawTables.valid().sheets(), STRICT);
        RawTables theirs = RawTables.valid().adding("Stock", "B1,S8,Ditches,1");
        shelf.meanwhile = () -> importing.bring(theirs.sheets(), STRICT);

        var answer = (ImportAnswer.Imported)
                importing.bring(theirs.adding("Stock", "B1,S9,Ditches,2").sheets(), STRICT);

        assertThat(Objects.requireNonNull(answer.difference()).tables())
                .singleElement()
                .satisfies(stock -> {
                    assertThat(stock.table()).isEqualTo(CatalogueTable.STOCK);
                    assertThat(stock.changes())
                            .extracting(TableDifference.RowChange::key)
                            .containsExactly(List.of("B1", "S9"));
                });
    }

    @Test
    void refusesTablesThatCouldNotBeReadAgain() {
        RawTables nothingCounts =
                RawTables.valid().with("Stock", "bank_id,stock_id,habitat_name,quantity_available", "B9,S1,Ditches,1");

        assertThat(importing.bring(nothingCounts.sheets(), new ImportWish(ORIGIN, true, false)))
                .isEqualTo(new ImportAnswer.Refused(
                        "not-keepable", "The sheet (Stock) must have at least one row that counts."));
    }

    @Test
    void refusesTextOfBrokenCharacters() {
        for (String broken : List.of("a\0b", "half \ud800 pair")) {
            RawTables tables = RawTables.valid().adding("Banks", "B3," + broken + ",,,,,,,,,");

            assertThat(importing.bring(tables.sheets(), STRICT))
                    .isInstanceOfSatisfying(
                            ImportAnswer.Refused.class,
                            refused -> assertThat(refused.message())
                                    .startsWith("The bank_name (")
                                    .doesNotContain("\0")
                                    .endsWith(
                                            "of the sheet (Banks) must not hold a broken character (NUL, or half a pair)."));
        }
    }

    @Test
    void refusesTablesThatAreNoCatalogue() {
        assertThat(importing.bring(RawTables.valid().without("Stock").sheets(), STRICT))
                .isInstanceOfSatisfying(
                        ImportAnswer.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("missing-sheet"));
    }

    /** A register that remembers arrivals, and lets others come first. */
    private static final class Shelf implements CatalogueRegister {
        private final List<NewCatalogue> arrived = new ArrayList<>();
        private @Nullable Runnable meanwhile;

        @Override
        public Optional<KeptCatalogue> current() {
            return arrived.isEmpty() ? Optional.empty() : Optional.of(kept(arrived.getLast()));
        }

        @Override
        public Optional<KeptCatalogue> find(CatalogueVersion version) {
            return arrived.stream()
                    .filter(one -> one.catalogue().version().equals(version))
                    .map(Shelf::kept)
                    .findFirst();
        }

        @Override
        public List<CatalogueEntry> entries() {
            return arrived.stream().map(Shelf::kept).map(KeptCatalogue::entry).toList();
        }

        @Override
        public CatalogueArrival bring(NewCatalogue arriving) {
            Runnable first = meanwhile;
            meanwhile = null;
            if (first != null) {
                first.run();
            }
            CatalogueVersion current =
                    arrived.isEmpty() ? null : arrived.getLast().catalogue().version();
            if (!Objects.equals(current, arriving.follows())) {
                return CatalogueArrival.OVERTAKEN;
            }
            arrived.add(arriving);
            return CatalogueArrival.CURRENT;
        }

        private static KeptCatalogue kept(NewCatalogue one) {
            return new KeptCatalogue(
                    new CatalogueEntry(
                            one.catalogue().version(),
                            List.of(one.version()),
                            one.origin(),
                            one.broughtAt(),
                            CatalogueCounts.of(one.catalogue()),
                            true),
                    CatalogueSheets.of(one.catalogue()));
        }
    }
}
