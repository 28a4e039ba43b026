package uk.bng.domain.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitats;

/**
 * Makes a catalogue of raw tables by the checks of the specification's section 2: bad rows are reported and left out,
 * and the load goes on. The same rows and places give the same catalogue and version, whatever their order and source. Thread-safe.
 */
public final class CatalogueReader {
    private final ContentHash hash;
    private final SpatialRule rule;
    private final BankPlaces places;

    /** A reader for banks placed by {@code rule} that lie where {@code places} says. */
    public CatalogueReader(ContentHash hash, SpatialRule rule, BankPlaces places) {
        this.hash = hash;
        this.rule = rule;
        this.places = places;
    }

    /** Reads the tables. Sheets that are no table are ignored; of two that are the same table the first counts. */
    public CatalogueReading read(List<RawSheet> sheets) {
        Map<CatalogueTable, RawSheet> found = new EnumMap<>(CatalogueTable.class);
        for (RawSheet sheet : sheets) {
            CatalogueTable.named(sheet.name()).ifPresent(table -> found.putIfAbsent(table, sheet));
        }
        List<CatalogueReading> refusals = SheetChecks.refusals(found);
        return refusals.isEmpty() ? accept(found) : refusals.getFirst();
    }

    private CatalogueReading accept(Map<CatalogueTable, RawSheet> found) {
        List<TableIssue> issues = new ArrayList<>();
        BankRows.Read read = new BankRows(rows(found, CatalogueTable.BANKS), rule, places, issues).read();
        NavigableMap<BankId, Bank> banks = read.banks();
        Habitats habitats = new HabitatRows(rows(found, CatalogueTable.HABITAT_CATALOG), issues).read();
        List<PriceRow> prices = new PriceRows(rows(found, CatalogueTable.PRICING), banks, habitats, issues).read();
        List<StockLine> stock = new StockRows(rows(found, CatalogueTable.STOCK), banks, habitats, issues).read();
        Map<Distinctiveness, Integer> levels =
                new LevelRows(rows(found, CatalogueTable.DISTINCTIVENESS_LEVELS), issues).read();
        List<TradingRow> rules =
                new TradingRuleRows(rows(found, CatalogueTable.TRADING_RULES), habitats, issues).read();
        new SrmRows(rows(found, CatalogueTable.SRM), issues).check();

        String text = new CatalogueText()
                .banks(banks.values())
                .prices(prices)
                .habitats(habitats)
                .stock(stock)
                .levels(levels)
                .tradingRules(rules)
                .geography(places.hash())
                .toString();
        var catalogue = new Catalogue(
                new CatalogueVersion("sha256:" + hash.sha256(text)),
                List.copyOf(banks.values()),
                habitats,
                PriceBook.of(prices),
                stock,
                rules,
                levels,
                places.marineGroups());
        return new CatalogueReading.Accepted(catalogue, inOrder(issues), read.filling());
    }

    private static TableRows rows(Map<CatalogueTable, RawSheet> found, CatalogueTable table) {
        RawSheet sheet = found.get(table);
        return sheet == null ? TableRows.none(table) : TableRows.of(table, sheet);
    }

    private static List<TableIssue> inOrder(List<TableIssue> issues) {
        var tables = new Lookup<>(CatalogueTable::named);
        Comparator<TableIssue> byTable =
                Comparator.comparing(issue -> tables.find(issue.sheet()).orElseThrow());
        return issues.stream().sorted(byTable.thenComparingInt(TableIssue::row)).toList();
    }
}
