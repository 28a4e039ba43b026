package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;

/**
 * Writes a catalogue as the tables that {@link CatalogueReader} reads: the rows that count, in one order, without anything
 * to say of them that was settled when they were first read. Read again by the same reader they give the same version.
 */
public final class CatalogueSheets {
    private static final int HEADER_ROW = 1;
    private static final int STOCK_WITHOUT_HOLDS = 4;

    private final Catalogue catalogue;

    private CatalogueSheets(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The tables that count, in the order of the specification. Banks have the areas that the catalogue has for them. */
    public static List<RawSheet> of(Catalogue catalogue) {
        var sheets = new CatalogueSheets(catalogue);
        return tables().map(sheets::sheet).toList();
    }

    /** All but SRM, which is checked when it is read and never counts (specification, section 2). */
    static Stream<CatalogueTable> tables() {
        return Stream.of(CatalogueTable.values()).filter(table -> table != CatalogueTable.SRM);
    }

    private RawSheet sheet(CatalogueTable table) {
        return new RawSheet(table.sheet(), headers(table), rows(table));
    }

    private List<String> headers(CatalogueTable table) {
        List<String> headers = table.headers();
        return table == CatalogueTable.STOCK && !hasHolds() ? headers.subList(0, STOCK_WITHOUT_HOLDS) : headers;
    }

    private boolean hasHolds() {
        return catalogue.stock().stream().anyMatch(line -> line.exclQuotes() != null);
    }

    private List<RawRow> rows(CatalogueTable table) {
        return switch (table) {
            case BANKS -> rows(catalogue.banks(), CatalogueSheets::bank);
            case PRICING -> rows(catalogue.prices().all(), CatalogueSheets::price);
            case HABITAT_CATALOG -> rows(catalogue.habitats().all(), CatalogueSheets::habitat);
            case STOCK -> {
                boolean holds = hasHolds();
                yield rows(catalogue.stock(), line -> stock(line, holds));
            }
            case DISTINCTIVENESS_LEVELS -> rows(List.of(Distinctiveness.values()), this::level);
            case TRADING_RULES -> rows(catalogue.tradingRows(), CatalogueSheets::rule);
            case SRM -> List.of();
        };
    }

    private static <T> List<RawRow> rows(List<T> things, Cells<T> cells) {
        List<RawRow> rows = new ArrayList<>(things.size());
        for (T thing : things) {
            rows.add(new RawRow(rows.size() + HEADER_ROW + 1, cells.of(thing)));
        }
        return rows;
    }

    private List<@Nullable String> level(Distinctiveness band) {
        return row(band.label(), String.valueOf(catalogue.levels().getOrDefault(band, band.defaultLevel())));
    }

    private static List<@Nullable String> bank(Bank bank) {
        BankPlace place = bank.place();
        return row(
                bank.id().value(),
                bank.name(),
                place.lpa().label(),
                place.nca().label(),
                place.lnrs().label(),
                place.waterbody().label(),
                place.operationalCatchment().label(),
                place.postcode(),
                place.address(),
                number(place.latitude()),
                number(place.longitude()));
    }

    private static List<@Nullable String> price(PriceRow price) {
        return row(
                price.bank().value(),
                price.habitat().name(),
                price.size().code(),
                price.tier().code(),
                price.price().toString(),
                price.group().label(),
                price.distinctiveness().label());
    }

    private static List<@Nullable String> habitat(Habitat habitat) {
        return row(
                habitat.name(),
                habitat.group().label(),
                habitat.distinctiveness().label(),
                habitat.ledger().code());
    }

    private static List<@Nullable String> stock(StockLine line, boolean holds) {
        List<@Nullable String> cells = row(
                line.bank().value(),
                line.id().value(),
                line.habitat().name(),
                line.available().toString());
        if (holds) {
            cells.add(number(line.exclQuotes()));
            cells.add(number(line.quoted()));
        }
        return cells;
    }

    private static List<@Nullable String> rule(TradingRow rule) {
        Distinctiveness minimum = rule.minimum();
        return row(rule.demand().name(), rule.allowed().name(), minimum == null ? null : minimum.label());
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        List<@Nullable String> row = new ArrayList<>(cells.length);
        for (String cell : cells) {
            row.add(cell == null || cell.isEmpty() ? null : cell);
        }
        return row;
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** The cells of a row that says something of a thing. */
    @FunctionalInterface
    private interface Cells<T> {
        List<@Nullable String> of(T thing);
    }
}
