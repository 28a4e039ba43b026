package uk.bng.adapter.place.tables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.bng.domain.place.AmbiguousName;
import uk.bng.domain.place.Area;
import uk.bng.domain.place.AreaAlias;
import uk.bng.domain.place.AreaKind;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.AreaTable;
import uk.bng.domain.place.CodePair;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.Lnrs;
import uk.bng.domain.place.Lpa;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.Nca;
import uk.bng.domain.place.OutcodeRow;
import uk.bng.domain.place.Outcodes;
import uk.bng.domain.place.OverlapRow;
import uk.bng.domain.place.Overlaps;
import uk.bng.domain.place.ShortBorderRow;
import uk.bng.domain.place.Waters;
import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.MarineGroups;

/** Makes a {@link Geography} of the area, border, overlap, name, water, outcode and marine tables. */
final class GeographyTables {
    private static final Set<String> NAMED_KINDS = Set.of("lpa", "nca", "lnrs");
    /** Kilometres with three decimals are whole metres. */
    private static final int KM_DECIMALS = 3;

    private final TableSource source;

    GeographyTables(TableSource source) {
        this.source = source;
    }

    Geography read() {
        CsvTable lpas = table("lpa.csv", "code,name,lat,lon").filled();
        CsvTable lpaBorders = table("lpa_neighbours.csv", "code,neighbour_code");
        CsvTable ncas = table("nca.csv", "number,name,lat,lon").filled();
        CsvTable ncaBorders = table("nca_neighbours.csv", "number,neighbour_number");
        CsvTable strategies =
                table("lnrs.csv", "id,name,lat,lon,responsible_authority").filled();
        CsvTable lnrsBorders = table("lnrs_neighbours.csv", "id,neighbour_id");
        CsvTable ncaShares = table("lpa_nca_overlap.csv", "code,number,share").filled();
        CsvTable lnrsShares =
                table("lpa_lnrs_overlap.csv", "code,lnrs_id,share").filled();
        CsvTable aliases = known(table("aliases.csv", "kind,alias,code"));
        CsvTable ambiguous = known(table("ambiguous.csv", "kind,name,unless,advice"));
        CsvTable shortBorders = known(table("short_borders.csv", "kind,code,neighbour_code,km"));
        CsvTable marine = table("marine_habitats.csv", "broad_habitat");

        Remarks remarks = new Remarks(aliases, ambiguous, shortBorders);
        AreaTable<Lpa> lpaTable = areas(AreaKind.LPA, Lpa::new, lpas, lpaBorders, remarks);
        AreaTable<Nca> ncaTable = areas(AreaKind.NCA, Nca::new, ncas, ncaBorders, remarks);
        AreaTable<Lnrs> lnrsTable = areas(AreaKind.LNRS, Lnrs::new, strategies, lnrsBorders, remarks);
        Large large = large(
                List.of(
                        lpas,
                        lpaBorders,
                        ncas,
                        ncaBorders,
                        strategies,
                        lnrsBorders,
                        ncaShares,
                        lnrsShares,
                        aliases,
                        ambiguous,
                        shortBorders,
                        marine),
                outcodes -> outcodes.build(
                        GeographyTables::outcode, rows -> Outcodes.of(lpaTable, ncaTable, lnrsTable, rows)));
        return new Geography(
                large.hash(),
                source.text("attribution.txt").strip(),
                lpaTable,
                ncaTable,
                lnrsTable,
                ncaShares.build(GeographyTables::share, rows -> Overlaps.of(lpaTable, ncaTable, rows)),
                lnrsShares.build(GeographyTables::share, rows -> Overlaps.of(lpaTable, lnrsTable, rows)),
                large.waters(),
                large.outcodes(),
                marine.build(row -> BroadGroup.of(row.text(0)), MarineGroups::of));
    }

    /** Tables whose hash is known are sound and can wait; others are read to the end, so that a bad row stops the start. */
    private Large large(List<CsvTable> small, Function<CsvTable, Outcodes> outcodes) {
        Optional<String> knownHash = source.knownHash();
        if (knownHash.isPresent()) {
            return new Large(
                    knownHash.get(),
                    new WhenAsked<>(() -> WaterTables.read(source).waters()),
                    new WhenAsked<>(() -> outcodes.apply(outcodeTable())));
        }
        WaterTables waterTables = WaterTables.read(source);
        CsvTable outcodeTable = outcodeTable();
        Waters waters = waterTables.waters();
        Outcodes read = outcodes.apply(outcodeTable);
        return new Large(
                ContentHash.of(Stream.of(small, waterTables.all(), List.of(outcodeTable))
                        .flatMap(List::stream)
                        .toList()),
                () -> waters,
                () -> read);
    }

    private CsvTable outcodeTable() {
        return table("outcodes.csv", "outcode,lat,lon,lpa,nca,lnrs,town").filled();
    }

    private static OutcodeRow outcode(CsvRow row) {
        return new OutcodeRow(
                row.text(0),
                new MapPoint(row.micro(1), row.micro(2)),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6));
    }

    private CsvTable table(String file, String header) {
        return CsvTable.read(file, source.text(file), header);
    }

    private static <T extends Area> AreaTable<T> areas(
            AreaKind kind, Maker<T> maker, CsvTable areas, CsvTable borders, Remarks remarks) {
        Predicate<CsvRow> ofThisKind = row -> row.text(0).equals(kind.code());
        AreaTable<T> plain = areas.build(
                row -> maker.make(row.text(0), AreaName.of(row.text(1)), new MapPoint(row.micro(2), row.micro(3))),
                rows -> AreaTable.of(kind, rows));
        AreaTable<T> bordered = borders.build(row -> new CodePair(row.text(0), row.text(1)), plain::bordering);
        AreaTable<T> doubted = remarks.shortBorders()
                .where(ofThisKind)
                .build(
                        row -> new ShortBorderRow(row.text(1), row.text(2), row.scaled(3, KM_DECIMALS)),
                        bordered::shortlyBordering);
        AreaTable<T> named = remarks.aliases()
                .where(ofThisKind)
                .build(row -> new AreaAlias(row.text(1), row.text(2)), doubted::alsoNamed);
        return remarks.ambiguous()
                .where(ofThisKind)
                .build(row -> new AmbiguousName(AreaName.of(row.text(1)), row.text(2), row.text(3)), named::notNamed);
    }

    private static OverlapRow share(CsvRow row) {
        return new OverlapRow(row.text(0), row.text(1), row.micro(2));
    }

    /** The table, each of whose rows must be about a kind of land area. */
    private static CsvTable known(CsvTable table) {
        for (CsvRow row : table.rows()) {
            if (!NAMED_KINDS.contains(row.text(0))) {
                throw row.refused("The kind (%s) must be lpa, nca or lnrs.".formatted(row.text(0)));
            }
        }
        return table;
    }

    /** What is known of areas beside their own rows: other names, names that are none, and borders in doubt. */
    private record Remarks(CsvTable aliases, CsvTable ambiguous, CsvTable shortBorders) {}

    /** The large tables, read now or later, and the hash of all tables. */
    private record Large(String hash, Supplier<Waters> waters, Supplier<Outcodes> outcodes) {}

    /** Makes an area of its code, name and point. */
    @FunctionalInterface
    private interface Maker<T> {
        T make(String code, AreaName name, MapPoint point);
    }
}
