package uk.bng.domain.place;

import java.util.List;
import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.MarineGroups;

/** A geography for tests: some authorities, landscapes, waters and outcodes, as of a smaller England. */
public final class SmallEngland {
    public static final MapPoint POINT = new MapPoint(51_125_270, -811_530);
    static final AreaTable<Lpa> LPAS = AreaTable.of(
                    AreaKind.LPA,
                    List.of(
                            lpa("E9", "Ashford"),
                            lpa("E10", "Maidstone"),
                            lpa("E1", "City of London"),
                            lpa("E2", "St. Helens"),
                            lpa("E3", "South Downs National Park"),
                            lpa("E4", "Durham"),
                            lpa("E5", "Durham National Park"),
                            lpa("E6", "The Broads Authority"),
                            lpa("E7", "King's Lynn and West Norfolk"),
                            lpa("E8", "Kingston upon Hull, City of")))
            .bordering(List.of(
                    new CodePair("E9", "E10"),
                    new CodePair("E10", "E9"),
                    new CodePair("E9", "E3"),
                    new CodePair("E3", "E9")))
            .shortlyBordering(List.of(new ShortBorderRow("E3", "E9", 240)))
            .alsoNamed(List.of(new AreaAlias("Hull", "E8")))
            .notNamed(List.of(new AmbiguousName(AreaName.of("London"), "city of", "the borough was meant")));
    static final AreaTable<Nca> NCAS = AreaTable.of(
                    AreaKind.NCA,
                    List.of(nca("121", "Low Weald"), nca("20", "Wealden Greensand"), nca("9", "Moorland")))
            .bordering(List.of(new CodePair("121", "20"), new CodePair("20", "121")));
    static final AreaTable<Lnrs> STRATEGIES = AreaTable.of(
            AreaKind.LNRS,
            List.of(
                    lnrs("05", "Kent and Medway"),
                    lnrs("14", "Greater Essex"),
                    lnrs("16", "Essex & Marsh"),
                    lnrs("15", "Sussex")));
    static final Waters WATERS = Waters.of(
                    List.of(new Catchment("3501", "Upper Stour"), new Catchment("3282", "Lower Stour")))
            .with(List.of(
                    new WaterbodyRow("GB1", "East Stour", "3501"),
                    new WaterbodyRow("GB2", "New River", "3501"),
                    new WaterbodyRow("GB3", "New River", "3282")));
    static final Outcodes OUTCODES = Outcodes.of(
            LPAS,
            NCAS,
            STRATEGIES,
            List.of(
                    new OutcodeRow("TN23", new MapPoint(51_140_000, 860_000), "E9", "20", "05", "Ashford"),
                    new OutcodeRow("TN24", new MapPoint(51_150_000, 890_000), "E9", "20", "05", ""),
                    new OutcodeRow("W1", new MapPoint(51_514_000, -145_000), "E1", "121", "15", "London")));
    public static final Geography GEOGRAPHY = new Geography(
            "sha256:0",
            "Source: tests",
            LPAS,
            NCAS,
            STRATEGIES,
            Overlaps.of(
                    LPAS,
                    NCAS,
                    List.of(
                            new OverlapRow("E9", "20", 300_000),
                            new OverlapRow("E9", "121", 695_001),
                            new OverlapRow("E9", "9", 4_999))),
            Overlaps.of(
                    LPAS,
                    STRATEGIES,
                    List.of(
                            new OverlapRow("E9", "05", 970_000),
                            new OverlapRow("E10", "05", 969_999),
                            new OverlapRow("E3", "15", 500_000),
                            new OverlapRow("E3", "05", 4_000))),
            () -> WATERS,
            () -> OUTCODES,
            MarineGroups.of(List.of(BroadGroup.of("Intertidal sediment"))));

    private SmallEngland() {}

    private static Lpa lpa(String code, String name) {
        return new Lpa(code, AreaName.of(name), POINT);
    }

    private static Nca nca(String code, String name) {
        return new Nca(code, AreaName.of(name), POINT);
    }

    private static Lnrs lnrs(String code, String name) {
        return new Lnrs(code, AreaName.of(name), POINT);
    }
}
