package uk.bng.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.Cases;
import uk.bng.domain.DemandFixture;
import uk.bng.domain.Fixtures;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.bank.RawTables;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.Site;
import uk.bng.domain.unit.Habitat;

/**
 * A catalogue's tables and a request, small enough to quote in milliseconds. Immutable: each change makes another world.
 *
 * @param terms the request without its lines
 */
record SmallWorld(RawTables tables, List<DraftLine> lines, DemandFixture terms) {
    static final String OWN_LPA = "Ashford";

    private static final List<String> LPAS = List.of(OWN_LPA, "Maidstone", "Swale", "Carlisle", "Carlisle");
    private static final List<String> NCAS = List.of("Low Weald", "High Weald", "Eden Valley", "Eden Valley");
    private static final List<String> LNRSS = List.of("Kent and Medway", "East Sussex", "Cumbria", "Cumbria");
    private static final List<String> WATERS = List.of("", "Great Stour", "Little Stour", "Eden");
    private static final List<String> CATCHMENTS = List.of("", "Stour Upper", "Eden Lower");
    private static final List<String> TIERS = List.of("local", "adjacent", "far");
    private static final List<String> LABELS =
            List.of("Net Gain (Low-equivalent)", "Net Gain (Hedgerows)", "Net Gain (Watercourses)");
    private static final Site SITE = new Site(
            AreaName.of(OWN_LPA),
            AreaName.of("Low Weald"),
            AreaName.of("Kent and Medway"),
            AreaName.of("Great Stour"),
            AreaName.of("Stour Upper"),
            List.of(AreaName.of("Maidstone"), AreaName.of("Swale"), AreaName.of("Folkestone")),
            List.of(AreaName.of("High Weald"), AreaName.of("Wealden Greensand")),
            List.of(AreaName.of("East Sussex"), AreaName.of("Surrey")));

    SmallWorld {
        lines = List.copyOf(lines);
    }

    /** The world that a seed decides: two to five banks, one to four lines, any preset, rule and discount. */
    static SmallWorld of(Cases.Seeded seeded) {
        List<String> palette = seeded.some(habitats(), seeded.between(3, 6));
        return new SmallWorld(tables(seeded, palette), lines(seeded, palette), terms(seeded));
    }

    SmallWorld with(RawTables other) {
        return new SmallWorld(other, lines, terms);
    }

    SmallWorld with(List<DraftLine> other) {
        return new SmallWorld(tables, other, terms);
    }

    SmallWorld with(UnaryOperator<DemandFixture> change) {
        return new SmallWorld(tables, lines, change.apply(terms));
    }

    /** Without the TradingRules sheet. */
    SmallWorld withoutListedTrades() {
        return with(tables.without("TradingRules"));
    }

    /** With the cells of one column of a table changed. */
    SmallWorld changing(String sheet, String column, UnaryOperator<@Nullable String> change) {
        RawSheet table = tables.sheet(sheet);
        int place = table.headers().indexOf(column);
        List<RawRow> rows = new ArrayList<>();
        for (RawRow row : table.rows()) {
            List<@Nullable String> cells = new ArrayList<>(row.cells());
            cells.set(place, change.apply(cells.get(place)));
            rows.add(new RawRow(row.number(), cells));
        }
        return with(tables.with(new RawSheet(sheet, table.headers(), rows)));
    }

    /** With other rows in a table. */
    SmallWorld withRows(String sheet, List<RawRow> rows) {
        return with(tables.with(new RawSheet(sheet, tables.sheet(sheet).headers(), rows)));
    }

    List<RawRow> rows(String sheet) {
        return tables.sheet(sheet).rows();
    }

    String cell(String sheet, RawRow row, String column) {
        String cell = row.cells().get(tables.sheet(sheet).headers().indexOf(column));
        return cell == null ? "" : cell;
    }

    /** The request with its lines. */
    DemandFixture demand() {
        DemandFixture demand = terms;
        for (DraftLine line : lines) {
            demand = demand.of(line.habitat(), line.units());
        }
        return demand;
    }

    /** Neighbours, lines and every table in another order. */
    SmallWorld shuffled(Cases.Seeded seeded) {
        Site mixed = new Site(
                SITE.lpa(),
                SITE.nca(),
                SITE.lnrs(),
                SITE.waterbody(),
                SITE.operationalCatchment(),
                seeded.shuffled(SITE.lpaNeighbours()),
                seeded.shuffled(SITE.ncaNeighbours()),
                seeded.shuffled(SITE.lnrsNeighbours()));
        return new SmallWorld(
                tables.shuffled(seeded.between(0, Integer.MAX_VALUE - 1)), seeded.shuffled(lines), terms.at(mixed));
    }

    private static List<String> habitats() {
        return Fixtures.habitats().all().stream()
                .map(Habitat::name)
                .filter(name -> !name.equals(Fixtures.FELLED_WOODLAND))
                .toList();
    }

    private static RawTables tables(Cases.Seeded seeded, List<String> palette) {
        List<String> banks = new ArrayList<>();
        List<String> prices = new ArrayList<>();
        List<String> stock = new ArrayList<>();
        int count = seeded.between(2, 5);
        for (int bank = 1; bank <= count; bank++) {
            String id = "B" + seeded.between(0, 3) + bank;
            banks.add(String.join(
                    ",",
                    id,
                    "Bank " + seeded.between(1, 3),
                    seeded.pick(LPAS),
                    seeded.pick(NCAS),
                    seeded.pick(LNRSS),
                    seeded.pick(WATERS),
                    seeded.pick(CATCHMENTS)));
            var sold = new TreeSet<>(seeded.some(palette, seeded.chance(20) ? 1 : 0));
            int parcels = seeded.between(1, 4);
            for (int parcel = 1; parcel <= parcels; parcel++) {
                String habitat = seeded.pick(palette);
                sold.add(habitat);
                stock.add("%s,S%d,%s,%s".formatted(id, parcel, habitat, quantity(seeded)));
            }
            sold.forEach(habitat -> prices(seeded, id, habitat, prices));
        }
        RawTables tables = RawTables.valid()
                .with(
                        "Banks",
                        "bank_id,bank_name,lpa_name,nca_name,lnrs_name,waterbody,operational_catchment",
                        rows(banks))
                .with("Pricing", "bank_id,habitat_name,contract_size,tier,price", rows(prices))
                .with(
                        "HabitatCatalog",
                        "habitat_name,broader_type,distinctiveness_name,UmbrellaType",
                        rows(Fixtures.habitats().all().stream()
                                .map(SmallWorld::habitat)
                                .toList()))
                .with("Stock", "bank_id,stock_id,habitat_name,quantity_available", rows(stock));
        return seeded.chance(20) ? tables.adding("TradingRules", rows(listed(seeded, palette))) : tables;
    }

    private static String habitat(Habitat habitat) {
        return String.join(
                ",",
                habitat.name(),
                habitat.group().label(),
                habitat.distinctiveness().label(),
                habitat.ledger().code());
    }

    private static void prices(Cases.Seeded seeded, String bank, String habitat, List<String> prices) {
        int pounds = 500 * seeded.between(20, 60);
        for (String size : List.of("fractional", "small", "medium")) {
            for (String tier : TIERS) {
                if (seeded.chance(85)) {
                    String pence = seeded.chance(70) ? "" : "." + seeded.between(10, 99);
                    int step = 500 * seeded.between(0, 4);
                    prices.add("%s,%s,%s,%s,%d%s".formatted(bank, habitat, size, tier, pounds + step, pence));
                }
            }
        }
    }

    private static List<String> listed(Cases.Seeded seeded, List<String> palette) {
        List<String> rows = new ArrayList<>();
        for (int row = seeded.between(1, 3); row > 0; row--) {
            rows.add("%s,%s,%s".formatted(seeded.pick(palette), seeded.pick(palette), seeded.chance(30) ? "Low" : ""));
        }
        return rows;
    }

    private static String quantity(Cases.Seeded seeded) {
        return switch (seeded.between(1, 10)) {
            case 1 -> "0";
            case 2, 3 -> "0.0" + seeded.between(1, 9);
            case 4 -> seeded.between(0, 2) + "." + seeded.between(100_000, 999_999);
            default -> seeded.units(3).toString();
        };
    }

    private static List<DraftLine> lines(Cases.Seeded seeded, List<String> palette) {
        List<String> wanted = new ArrayList<>(palette);
        wanted.addAll(seeded.some(LABELS, 2));
        List<DraftLine> lines = new ArrayList<>();
        for (int line = seeded.between(1, 4); line > 0; line--) {
            String units = switch (seeded.between(1, 8)) {
                case 1 -> "0.00" + seeded.between(1, 9);
                case 2 -> "0.0" + seeded.between(10, 50);
                case 3 -> "0." + seeded.between(100_000, 999_999);
                default -> seeded.units(1).toString();
            };
            lines.add(new DraftLine(seeded.pick(wanted), units));
        }
        if (seeded.chance(10)) {
            lines.add(lines.getFirst());
        }
        return lines;
    }

    private static DemandFixture terms(Cases.Seeded seeded) {
        DemandFixture terms = Fixtures.aDemand().at(SITE);
        terms = switch (seeded.between(1, 10)) {
            case 1, 2 -> terms.under("reference");
            case 3 -> terms.under("strict");
            case 4 -> terms.knob("companions", "scoring");
            case 5 -> terms.knob("splitting", "never");
            default -> terms.under("house");
        };
        if (seeded.chance(20)) {
            terms = terms.spatialRule("lpa-lnrs");
        }
        if (seeded.chance(15)) {
            terms = terms.discount("percentage", seeded.between(0, 60) + "." + seeded.between(1, 9999));
        } else if (seeded.chance(15)) {
            terms = terms.discount("tier_up", null);
        }
        return seeded.chance(40) ? terms.bankLimit(Integer.toString(seeded.between(1, 4))) : terms;
    }

    private static String[] rows(List<String> rows) {
        return rows.toArray(String[]::new);
    }
}
