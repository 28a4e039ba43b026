package uk.bng.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.PriceBook;
import uk.bng.domain.bank.TradingRow;
import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.MarineGroups;

/** A catalogue in words. */
public final class CatalogueFixture {
    private static final CatalogueVersion VERSION = new CatalogueVersion("sha256:" + "0".repeat(64));

    private final List<BankFixture> banks;
    private final List<TradingRow> tradingRows;
    private final MarineGroups marineGroups;

    CatalogueFixture() {
        this(List.of(), List.of(), MarineGroups.NONE);
    }

    private CatalogueFixture(List<BankFixture> banks, List<TradingRow> tradingRows, MarineGroups marineGroups) {
        this.banks = banks;
        this.tradingRows = tradingRows;
        this.marineGroups = marineGroups;
    }

    /** With these banks too, in this order. */
    public CatalogueFixture with(BankFixture... more) {
        List<BankFixture> all = new ArrayList<>(banks);
        all.addAll(List.of(more));
        return new CatalogueFixture(List.copyOf(all), tradingRows, marineGroups);
    }

    /** With a row of the TradingRules sheet: {@code supply} may serve {@code demand}. */
    public CatalogueFixture listing(String demand, String supply) {
        return listing(demand, supply, null);
    }

    /** With a row of the TradingRules sheet that asks for a minimum band. */
    public CatalogueFixture listing(String demand, String supply, @Nullable Distinctiveness minimum) {
        List<TradingRow> all = new ArrayList<>(tradingRows);
        all.add(new TradingRow(Fixtures.habitat(demand), Fixtures.habitat(supply), minimum));
        return new CatalogueFixture(banks, List.copyOf(all), marineGroups);
    }

    /** With a broad group of intertidal habitats. */
    public CatalogueFixture marine(String group) {
        return new CatalogueFixture(banks, tradingRows, MarineGroups.of(List.of(BroadGroup.of(group))));
    }

    public Catalogue build() {
        return new Catalogue(
                VERSION,
                banks.stream().map(BankFixture::bank).toList(),
                Fixtures.habitats(),
                PriceBook.of(
                        banks.stream().flatMap(bank -> bank.prices().stream()).toList()),
                banks.stream().flatMap(bank -> bank.stock().stream()).toList(),
                tradingRows,
                Map.of(),
                marineGroups);
    }
}
