package uk.bng.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.MarineGroups;
import uk.bng.domain.unit.RefusedRow;

class GeographyTest {
    private static final MapPoint POINT = SmallEngland.POINT;
    private static final AreaTable<Lpa> LPAS = SmallEngland.LPAS;
    private static final AreaTable<Nca> NCAS = SmallEngland.NCAS;
    private static final Geography GEOGRAPHY = SmallEngland.GEOGRAPHY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e9|E9",
                "ASHFORD|E9",
                "Ashford Borough Council|E9",
                "City of London|E1",
                "London, City of|E1",
                "Saint Helens|E2",
                "South Downs|E3",
                "South Downs National Park Authority|E3",
                "South Downs National Park Authority LPA|E3",
                "Durham|E4",
                "Durham National Park|E5",
                "Broads|E6",
                "The Broads|E6",
                "King0s Lynn and West Norfolk|E7",
                "King’s Lynn & West Norfolk|E7",
                "Hull City Council|E8"
            })
    void resolvesAnAuthorityByCodeNameOrOtherName(String text, String code) {
        assertThat(GEOGRAPHY.lpa(text))
                .isInstanceOfSatisfying(
                        AreaAnswer.Found.class,
                        found -> assertThat(((Lpa) found.area()).code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "NCA 20", "20 nca", "nca020", "Wealden Greensand"})
    void resolvesACharacterAreaWithOrWithoutItsWord(String text) {
        assertThat(GEOGRAPHY.nca(text)).isEqualTo(new AreaAnswer.Found<>(nca("20", "Wealden Greensand")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"05", "5", "kent & medway"})
    void resolvesAStrategyAreaByIdOrName(String text) {
        assertThat(GEOGRAPHY.lnrs(text)).isEqualTo(new AreaAnswer.Found<>(lnrs("05", "Kent and Medway")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"London", "The London", "London Borough Council"})
    void doesNotTakeLondonForTheCity(String text) {
        assertThat(GEOGRAPHY.lpa(text))
                .isEqualTo(new AreaAnswer.Ambiguous<Lpa>(text, "the borough was meant", List.of()));
    }

    @Test
    void listsTheAuthoritiesOfACounty() {
        assertThat(GEOGRAPHY.lpa("Kent"))
                .isEqualTo(new AreaAnswer.Ambiguous<Lpa>(
                        "Kent",
                        "one of the planning authorities of Kent and Medway was meant: Ashford, Maidstone",
                        List.of("Ashford", "Maidstone")));
        assertThat(GEOGRAPHY.lpa("Essex")).isInstanceOf(AreaAnswer.Unknown.class);
    }

    @Test
    void suggestsNamesThatComeNear() {
        assertThat(GEOGRAPHY.lpa("Ashfrd")).isEqualTo(new AreaAnswer.Unknown<Lpa>("Ashfrd", List.of("Ashford")));
        assertThat(GEOGRAPHY.lpa("Lynn"))
                .isEqualTo(new AreaAnswer.Unknown<Lpa>("Lynn", List.of("King's Lynn and West Norfolk")));
        assertThat(GEOGRAPHY.lpa("King"))
                .isEqualTo(new AreaAnswer.Unknown<Lpa>(
                        "King", List.of("King's Lynn and West Norfolk", "Kingston upon Hull, City of")));
        assertThat(GEOGRAPHY.lpa("\uD83E\uDD94")).isEqualTo(new AreaAnswer.Unknown<Lpa>("\uD83E\uDD94", List.of()));
        assertThat(GEOGRAPHY.lpa("City Lyn")).isInstanceOf(AreaAnswer.Unknown.class);
        assertThat(GEOGRAPHY.lpa("City"))
                .isEqualTo(
                        new AreaAnswer.Unknown<Lpa>("City", List.of("City of London", "Kingston upon Hull, City of")));
        assertThat(GEOGRAPHY.lpa("x".repeat(201))).isEqualTo(new AreaAnswer.Unknown<Lpa>("x".repeat(201), List.of()));
    }

    @Test
    void suggestsFiveNamesAtMost() {
        List<Lpa> many = List.of(
                lpa("1", "Ham A"),
                lpa("2", "Ham B"),
                lpa("3", "Ham C"),
                lpa("4", "Ham D"),
                lpa("5", "Ham E"),
                lpa("6", "Ham F"));

        assertThat(AreaTable.of(AreaKind.LPA, many).find("Ham"))
                .isEqualTo(new AreaAnswer.Unknown<Lpa>("Ham", List.of("Ham A", "Ham B", "Ham C", "Ham D", "Ham E")));
    }

    @Test
    void listsAreasAndNeighboursInNaturalOrderOfTheirCodes() {
        assertThat(GEOGRAPHY.lpas())
                .extracting(Lpa::code)
                .startsWith("E1", "E2")
                .endsWith("E9", "E10");
        assertThat(GEOGRAPHY.ncas()).extracting(Nca::code).containsExactly("9", "20", "121");
        assertThat(GEOGRAPHY.strategies()).extracting(Lnrs::code).containsExactly("05", "14", "15", "16");
        assertThat(GEOGRAPHY.neighbours(lpa("E9", "Ashford")))
                .extracting(Lpa::code)
                .containsExactly("E3", "E10");
        assertThat(GEOGRAPHY.neighbours(nca("9", "Moorland"))).isEmpty();
        assertThat(GEOGRAPHY.neighbours(lnrs("05", "Kent and Medway"))).isEmpty();
    }

    @Test
    void listsOverlapsLargestFirst() {
        assertThat(GEOGRAPHY.ncaOverlaps().of(lpa("E9", "Ashford")))
                .extracting(share -> share.area().code())
                .containsExactly("121", "20", "9");
        assertThat(GEOGRAPHY.ncaOverlaps().of(lpa("E1", "City of London"))).isEmpty();
        assertThat(new AreaShare<>(nca("20", "Wealden Greensand"), 348_000).toDecimal())
                .isEqualByComparingTo("0.348");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LPA|ashf|Ashford",
                "LPA|E9|Ashford",
                "LPA|hull|Kingston upon Hull, City of",
                "LPA|downs south|South Downs National Park",
                "LPA|ing|King's Lynn and West Norfolk,Kingston upon Hull, City of",
                "LPA|durham|Durham,Durham National Park",
                "LPA|Maidstome|Maidstone",
                "LPA|broads|The Broads Authority",
                "NCA|weal|Wealden Greensand,Low Weald",
                "NCA|9|Moorland",
                "LNRS|essex|Essex & Marsh,Greater Essex",
                "WATERBODY|new|New River,New River",
                "WATERBODY|gb1|East Stour",
                "WATERBODY|east stour|East Stour",
                "CATCHMENT|stour|Lower Stour,Upper Stour",
                "CATCHMENT|upper|Upper Stour",
                "LPA|Atlantis|",
                "LPA|?|"
            })
    void searchesForWhatATextMayMean(AreaKind kind, String text, String names) {
        assertThat(String.join(",", names(GEOGRAPHY.search(kind, text, 10)))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void listsAllByNameWhereNothingIsAskedFor() {
        assertThat(names(GEOGRAPHY.search(AreaKind.NCA, " ", 10)))
                .containsExactly("Low Weald", "Moorland", "Wealden Greensand");
        assertThat(names(GEOGRAPHY.search(AreaKind.NCA, "", 2))).containsExactly("Low Weald", "Moorland");
        assertThat(GEOGRAPHY.search(AreaKind.WATERBODY, "", 10))
                .extracting(PlaceEntry::code)
                .containsExactly("GB1", "GB2", "GB3");
        assertThat(GEOGRAPHY.search(AreaKind.LNRS, "05", 10))
                .containsExactly(new PlaceEntry("05", "Kent and Medway", POINT, null));
    }

    @Test
    void searchesAmongTheAreasOfAnAuthority() {
        Lpa ashford = new Lpa("E9", AreaName.of("Ashford"), POINT);

        assertThat(names(GEOGRAPHY.overlapping(ashford, AreaKind.NCA, "", 10)))
                .containsExactly("Low Weald", "Wealden Greensand", "Moorland");
        assertThat(GEOGRAPHY.overlapping(ashford, AreaKind.LNRS, "", 10))
                .containsExactly(new PlaceEntry("05", "Kent and Medway", POINT, new BigDecimal("0.970000")));
        assertThat(names(GEOGRAPHY.overlapping(ashford, AreaKind.NCA, "weald", 1)))
                .containsExactly("Wealden Greensand");
        assertThat(GEOGRAPHY.overlapping(ashford, AreaKind.LPA, "", 10)).isEmpty();
    }

    @Test
    void aSiteKnowsWhichOfItsBordersAreVeryShort() {
        assertThat(shortBorders("Ashford"))
                .containsExactly(new ShortBorder(AreaKind.LPA, AreaName.of("South Downs National Park"), 240));
        assertThat(shortBorders("South Downs National Park"))
                .containsExactly(new ShortBorder(AreaKind.LPA, AreaName.of("Ashford"), 240));
        assertThat(shortBorders("Maidstone")).isEmpty();
    }

    @Test
    void knowsTheHabitatsOfTheShore() {
        assertThat(GEOGRAPHY.marineGroups().include(BroadGroup.of("intertidal  SEDIMENT")))
                .isTrue();
        assertThat(GEOGRAPHY.marineGroups().include(BroadGroup.of("Grassland"))).isFalse();
        assertThat(GEOGRAPHY.marineGroups().include(BroadGroup.of(""))).isFalse();
        assertRefused(0, "The broad habitat () must", () -> MarineGroups.of(List.of(BroadGroup.of(" "))));
        assertRefused(
                1,
                "The broad habitat (rocky shore) must be given once",
                () -> MarineGroups.of(List.of(BroadGroup.of("Rocky shore"), BroadGroup.of("rocky shore"))));
    }

    private static List<ShortBorder> shortBorders(String lpa) {
        return ((SiteAnswer.Located) GEOGRAPHY.locate(AreasGiven.of(lpa, "", "")))
                .site()
                .shortBorders();
    }

    @Test
    void carriesItsHashAndAttribution() {
        assertThat(GEOGRAPHY.hash()).isEqualTo("sha256:0");
        assertThat(GEOGRAPHY.attribution()).isEqualTo("Source: tests");
    }

    @Test
    void locatesASiteByItsAreas() {
        SiteAnswer.Located located = located(AreasGiven.of("Ashford", "NCA 20", ""));

        assertThat(located.accuracy()).isEqualTo(Accuracy.CHOSEN);
        assertThat(located.point()).isEqualTo(POINT);
        assertThat(located.warnings()).isEmpty();
        assertThat(located.site().lpa().label()).isEqualTo("Ashford");
        assertThat(located.site().nca().label()).isEqualTo("Wealden Greensand");
        assertThat(located.site().lnrs().label()).isEqualTo("Kent and Medway");
        assertThat(located.site().lpaNeighbours())
                .extracting(AreaName::label)
                .containsExactly("South Downs National Park", "Maidstone");
        assertThat(located.site().ncaNeighbours()).extracting(AreaName::label).containsExactly("Low Weald");
    }

    @Test
    void warnsWhereNothingIsGiven() {
        SiteAnswer.Located located = located(AreasGiven.of(" ", "", ""));

        assertThat(located.site()).isEqualTo(Site.UNKNOWN);
        assertThat(located.accuracy()).isEqualTo(Accuracy.NONE);
        assertThat(located.point()).isNull();
        assertThat(located.warnings())
                .extracting(LocationWarning::code)
                .containsExactly(LocationWarning.Code.LOCATION_UNKNOWN);
    }

    @Test
    void warnsOfAMissingCharacterAreaWithThoseWorthNaming() {
        SiteAnswer.Located located = located(AreasGiven.of("E9", "", ""));

        assertThat(located.site().nca()).isEqualTo(AreaName.BLANK);
        assertThat(located.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(LocationWarning.Code.NCA_MISSING);
            assertThat(warning.areas()).containsExactly("Low Weald", "Wealden Greensand");
            assertThat(warning.message())
                    .isEqualTo("The national character area of the site in Ashford is not known, so no bank is near by"
                            + " it.\nMaybe it is one of: Low Weald, Wealden Greensand.");
        });
    }

    @Test
    void fillsTheStrategyAreaOnlyWhereOneHoldsTheAuthority() {
        SiteAnswer.Located maidstone = located(AreasGiven.of("Maidstone", "", ""));

        assertThat(maidstone.site().lnrs()).isEqualTo(AreaName.BLANK);
        assertThat(maidstone.warnings())
                .extracting(LocationWarning::code)
                .containsExactly(LocationWarning.Code.NCA_MISSING, LocationWarning.Code.LNRS_MISSING);
        assertThat(maidstone.warnings().getFirst().message())
                .isEqualTo("The national character area of the site in Maidstone is not known, so no bank is near by"
                        + " it.");
        assertThat(maidstone.warnings().getLast().areas()).containsExactly("Kent and Medway");
    }

    @Test
    void warnsOfAreasThatDoNotOverlap() {
        SiteAnswer.Located located = located(AreasGiven.of("Maidstone", "Moorland", "Sussex"));

        assertThat(located.site().lnrs().label()).isEqualTo("Sussex");
        assertThat(located.warnings())
                .extracting(LocationWarning::message)
                .containsExactly(
                        "The planning authority (Maidstone) does not overlap the national character area (Moorland).",
                        "The planning authority (Maidstone) does not overlap the nature recovery strategy area"
                                + " (Sussex).");
    }

    @Test
    void acceptsLandscapesAlone() {
        assertThat(located(AreasGiven.of("", "Moorland", "")).warnings()).isEmpty();
        assertThat(located(AreasGiven.of("", "", "Sussex")).point()).isEqualTo(POINT);
    }

    @Test
    void aWaterBodyBringsItsCatchment() {
        SiteAnswer.Located located = located(new AreasGiven("", "", "", "gb1", ""));

        assertThat(located.site().waterbody().label()).isEqualTo("East Stour");
        assertThat(located.site().operationalCatchment().label()).isEqualTo("Upper Stour");
        assertThat(located.point()).isNull();
        assertThat(located.accuracy()).isEqualTo(Accuracy.CHOSEN);
        assertThat(located.warnings())
                .extracting(LocationWarning::code)
                .containsExactly(LocationWarning.Code.LOCATION_UNKNOWN);
        assertThat(located(new AreasGiven("", "", "", "", "lower stour"))
                        .site()
                        .operationalCatchment()
                        .label())
                .isEqualTo("Lower Stour");
        assertThat(located(new AreasGiven("", "", "", "East Stour", "3501"))
                        .site()
                        .waterbody()
                        .label())
                .isEqualTo("East Stour");
    }

    @Test
    void refusesACatchmentThatIsNotThatOfTheWaterBody() {
        assertThat(issues(new AreasGiven("", "", "", "East Stour", "3282")))
                .containsExactly(new LocationIssue(
                        LocationField.CATCHMENT,
                        "3282",
                        LocationIssue.Code.CATCHMENT_DIFFERS,
                        "The operational catchment (3282) must be that of the water body East Stour: Upper Stour.",
                        List.of("Upper Stour")));
    }

    @Test
    void namesEveryBadAreaAtOnce() {
        List<LocationIssue> issues = issues(new AreasGiven("Kent", "Low Weld", "x".repeat(70), "New River", "Stour"));

        assertThat(issues)
                .extracting(LocationIssue::field, LocationIssue::code)
                .containsExactly(
                        tuple(LocationField.LPA, LocationIssue.Code.AMBIGUOUS_AREA),
                        tuple(LocationField.NCA, LocationIssue.Code.UNKNOWN_AREA),
                        tuple(LocationField.LNRS, LocationIssue.Code.UNKNOWN_AREA),
                        tuple(LocationField.WATERBODY, LocationIssue.Code.AMBIGUOUS_AREA),
                        tuple(LocationField.CATCHMENT, LocationIssue.Code.UNKNOWN_AREA));
        assertThat(issues.get(1).message())
                .isEqualTo("The national character area (Low Weld) must be a code or name of the tables.\n"
                        + "Maybe one of: Low Weald.");
        assertThat(issues.get(2).message())
                .isEqualTo("The nature recovery strategy area (%s...) must be a code or name of the tables."
                        .formatted("x".repeat(60)));
        assertThat(issues.get(3).message())
                .isEqualTo(
                        "The water body (New River) must name exactly one.\n" + "Maybe the id was meant: GB2 or GB3.");
        assertThat(issues.get(3).suggestions()).containsExactly("GB2", "GB3");
        assertThat(issues.get(4).suggestions()).containsExactly("Lower Stour", "Upper Stour");
    }

    @ParameterizedTest
    @EnumSource(AreaKind.class)
    void findsAKindByItsCode(AreaKind kind) {
        assertThat(AreaKind.named(kind.code())).contains(kind);
        assertThat(AreaKind.named(kind.name())).isEmpty();
    }

    @Test
    void writesCodesInKebabCase() {
        assertThat(LocationWarning.Code.AREAS_DO_NOT_OVERLAP.code()).isEqualTo("areas-do-not-overlap");
        assertThat(LocationIssue.Code.CATCHMENT_DIFFERS.code()).isEqualTo("catchment-differs");
        assertThat(Accuracy.CHOSEN.code()).isEqualTo("chosen");
    }

    @Test
    void refusesRowsThatBreakARuleOfTheirTable() {
        assertRefused(
                1,
                "The code (E9) must be",
                () -> AreaTable.of(AreaKind.LPA, List.of(lpa("E9", "Ashford"), lpa("E9", "Dover"))));
        assertRefused(
                1,
                "The name (City of Ashford) must differ from that of E9 (Ashford)",
                () -> AreaTable.of(AreaKind.LPA, List.of(lpa("E9", "Ashford"), lpa("E8", "City of Ashford"))));
        assertRefused(0, "(E9, City) must have", () -> AreaTable.of(AreaKind.LPA, List.of(lpa("E9", "City"))));
        assertRefused(0, "( , Dover) must have", () -> AreaTable.of(AreaKind.LPA, List.of(lpa(" ", "Dover"))));
        assertRefused(0, "(E9) must not neighbour itself", () -> LPAS.bordering(List.of(new CodePair("E9", "E9"))));
        assertRefused(0, "The code (X) must be", () -> LPAS.bordering(List.of(new CodePair("X", "E9"))));
        assertRefused(
                1,
                "(E9, E10) must be given once",
                () -> LPAS.bordering(List.of(new CodePair("E9", "E10"), new CodePair("E9", "E10"))));
        assertRefused(
                0,
                "(E9, E10) must be given in both directions",
                () -> LPAS.bordering(List.of(new CodePair("E9", "E10"))));
        assertRefused(
                0,
                "(E9, E10) must be given in both directions",
                () -> LPAS.bordering(
                        List.of(new CodePair("E9", "E10"), new CodePair("E10", "E1"), new CodePair("E1", "E10"))));
        assertRefused(
                0,
                "The short border (E9, E1) must be one of the borders",
                () -> LPAS.shortlyBordering(List.of(new ShortBorderRow("E9", "E1", 240))));
        assertRefused(
                1,
                "The short border (E10, E9) must be given once",
                () -> LPAS.shortlyBordering(
                        List.of(new ShortBorderRow("E9", "E10", 240), new ShortBorderRow("E10", "E9", 240))));
        assertRefused(0, "The code (X) must be", () -> LPAS.alsoNamed(List.of(new AreaAlias("Y", "X"))));
        assertRefused(0, "The alias (Ashford) must", () -> LPAS.alsoNamed(List.of(new AreaAlias("Ashford", "E10"))));
        assertRefused(0, "The alias (Hull) must", () -> LPAS.alsoNamed(List.of(new AreaAlias("Hull", "E10"))));
        assertRefused(0, "The alias (City) must", () -> LPAS.alsoNamed(List.of(new AreaAlias("City", "E10"))));
        assertRefused(
                1,
                "(E9, 20) must be given once",
                () -> Overlaps.of(LPAS, NCAS, List.of(new OverlapRow("E9", "20", 1), new OverlapRow("E9", "20", 1))));
        assertRefused(0, "(99) must be", () -> Overlaps.of(LPAS, NCAS, List.of(new OverlapRow("E9", "99", 1))));
        assertRefused(
                1,
                "The id (1) must be given once",
                () -> Waters.of(List.of(new Catchment("1", "A"), new Catchment("1", "B"))));
        assertRefused(0, "The water (1, ) must have", () -> Waters.of(List.of(new Catchment("1", ""))));
        assertRefused(0, "The water (, A) must have", () -> Waters.of(List.of(new Catchment("", "A"))));
        assertRefused(0, "The code (7) must be", () -> Waters.NONE.with(List.of(new WaterbodyRow("1", "A", "7"))));
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatThrownBy(() -> new OverlapRow("E9", "20", 0)).hasMessageContaining("The share (0.000000) must be");
        assertThatThrownBy(() -> new OverlapRow("E9", "20", 1_000_001)).hasMessageContaining("must be");
        assertThatThrownBy(() -> new ShortBorder(AreaKind.LPA, AreaName.of("Dover"), -1))
                .hasMessageContaining("The border (-1 m)");
        assertThatThrownBy(() -> new MapPoint(90_000_001, 0)).hasMessageContaining("The point (90.000001, 0.000000)");
        assertThatThrownBy(() -> new MapPoint(0, -180_000_001)).hasMessageContaining("180 degrees");
        assertThat(POINT.latitude()).isEqualTo(new BigDecimal("51.125270"));
        assertThat(POINT.longitude()).isEqualTo(new BigDecimal("-0.811530"));
    }

    private static void assertRefused(int index, String message, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        RefusedRow.class, refused -> assertThat(refused.index()).isEqualTo(index))
                .hasMessageContaining(message);
    }

    private static List<String> names(List<PlaceEntry> entries) {
        return entries.stream().map(PlaceEntry::name).toList();
    }

    private static SiteAnswer.Located located(AreasGiven given) {
        assertThat(GEOGRAPHY.locate(given)).isInstanceOf(SiteAnswer.Located.class);
        return (SiteAnswer.Located) GEOGRAPHY.locate(given);
    }

    private static List<LocationIssue> issues(AreasGiven given) {
        assertThat(GEOGRAPHY.locate(given)).isInstanceOf(SiteAnswer.NotLocated.class);
        return ((SiteAnswer.NotLocated) GEOGRAPHY.locate(given)).issues();
    }

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
