package uk.bng.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.place.LocationWarning.Code;

/** How a site comes of what was chosen and what was looked up. */
class SitePlacerTest {
    private static final Geography GEOGRAPHY = SmallEngland.GEOGRAPHY;
    private static final MapPoint POINT = new MapPoint(51_146_500, 875_500);
    private static final LookedUpArea NOT_ASKED = new LookedUpArea.NotAsked();
    private static final LookedUpArea NOT_THERE = new LookedUpArea.NotThere();

    @Test
    void placesAPostcodeByTheCentreOfItsOutcode() {
        SiteAnswer.Located located = located(AreasGiven.NONE, tables(SiteQuery.ofPostcode("tn23 1aa")));

        assertThat(located.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(located.point()).isEqualTo(new MapPoint(51_140_000, 860_000));
        assertThat(located.source()).isEqualTo("tables");
        assertThat(located.attribution()).isEqualTo("Source: tests");
        assertThat(located.note()).isEqualTo("based on the centre of the TN23 area");
        assertThat(located.site().lpa().label()).isEqualTo("Ashford");
        assertThat(located.site().nca().label()).isEqualTo("Wealden Greensand");
        assertThat(located.site().lnrs().label()).isEqualTo("Kent and Medway");
        assertThat(located.site().lpaNeighbours()).hasSize(2);
        assertThat(located.site().approximate()).containsExactlyInAnyOrder(AreaKind.LPA, AreaKind.NCA, AreaKind.LNRS);
        assertThat(located.warnings())
                .containsExactly(new LocationWarning(
                        Code.LOCATION_APPROXIMATE,
                        "Located by the centre of the TN23 area, not by the exact site. Planning authority and tiers"
                                + " may differ. To be exact, choose the planning authority and character area, or"
                                + " switch on live look-up.",
                        List.of()));
    }

    @Test
    void placesAPointByTheNearestOutcodeAndKeepsThePoint() {
        SiteAnswer.Located located = located(AreasGiven.NONE, tables(SiteQuery.ofPoint("51.1465", "0.8755")));

        assertThat(located.point()).isEqualTo(POINT);
        assertThat(located.note()).isEqualTo("based on the centre of the TN24 area");
    }

    @Test
    void placesAnAddressByTheOutcodeInIt() {
        assertThat(located(AreasGiven.NONE, tables(SiteQuery.ofAddress("Somewhere, W1A, London")))
                        .note())
                .isEqualTo("based on the centre of the W1 area");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CF10 1EP|OUTSIDE_ENGLAND|CF10 1EP is in Wales. Biodiversity net gain applies to sites in England.",
                "EH1 1YZ|OUTSIDE_ENGLAND|EH1 1YZ is in Scotland. Biodiversity net gain applies to sites in England.",
                "BT1 5GS|OUTSIDE_ENGLAND|BT1 5GS is in Northern Ireland. Biodiversity net gain applies to sites in England.",
                "JE2 3AB|OUTSIDE_ENGLAND|JE2 3AB is in a Crown dependency. Biodiversity net gain applies to sites in England.",
                "TD15 1AA|LOCATION_UNDECIDED|TD15 1AA lies by a border",
                "ZZ1 1AA|UNKNOWN_POSTCODE|The postcode (ZZ1 1AA) must be one in use.",
                "GIR 0AA|UNKNOWN_POSTCODE|The postcode (GIR 0AA) must be one in use.",
                "BF1 1AA|UNKNOWN_POSTCODE|The postcode (BF1 1AA) must be one in use.",
                "HELLO|POSTCODE_MALFORMED|The postcode (HELLO) must be written like TN23 1AA"
            })
    void refusesPostcodesThatItCannotPlace(String postcode, LocationIssue.Code code, String message) {
        assertThat(issues(AreasGiven.NONE, tables(SiteQuery.ofPostcode(postcode))))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.field()).isEqualTo(LocationField.POSTCODE);
                    assertThat(issue.code()).isEqualTo(code);
                    assertThat(issue.message()).startsWith(message);
                });
    }

    @Test
    void refusesPointsAndAddressesThatItCannotPlace() {
        assertThat(issues(AreasGiven.NONE, tables(SiteQuery.ofPoint("51.4816", "-3.1791"))))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo(LocationIssue.Code.LOCATION_UNDECIDED);
                    assertThat(issue.message()).startsWith("The point (51.481600, -3.179100) must lie within 9 km");
                });
        assertThat(issues(AreasGiven.NONE, tables(SiteQuery.ofAddress("1 High Street, Ashford"))))
                .containsExactly(LocationIssue.addressNeedsPostcode());
        assertThat(LocationIssue.addressNeedsPostcode().message()).doesNotContain("High Street");
    }

    @Test
    void namesWhatIsWrongWithTheChoiceAndTheLookUpTogether() {
        assertThat(issues(AreasGiven.of("Nowhere", "", ""), tables(SiteQuery.ofPostcode("ZZ1 1AA"))))
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.UNKNOWN_AREA, LocationIssue.Code.UNKNOWN_POSTCODE);
    }

    @Test
    void keepsAChosenAuthorityThatTheLookUpContradicts() {
        SiteAnswer.Located located =
                located(AreasGiven.of("Maidstone", "", ""), tables(SiteQuery.ofPostcode("TN23 1AA")));

        assertThat(located.site().lpa().label()).isEqualTo("Maidstone");
        assertThat(located.site().nca().label()).isEqualTo("Wealden Greensand");
        assertThat(located.site().lnrs().label()).isEqualTo("Kent and Medway");
        assertThat(located.site().approximate()).containsExactlyInAnyOrder(AreaKind.NCA, AreaKind.LNRS);
        assertThat(located.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(located.warnings())
                .extracting(LocationWarning::code)
                .containsExactly(Code.LOCATION_APPROXIMATE, Code.AREA_DIFFERS, Code.AREAS_DO_NOT_OVERLAP);
        assertThat(located.warnings().get(1))
                .isEqualTo(new LocationWarning(
                        Code.AREA_DIFFERS,
                        "The planning authority (Maidstone) stands as chosen, though the centre of the TN23 area lies"
                                + " in Ashford.",
                        List.of("Ashford")));
    }

    @Test
    void choosingAuthorityAndCharacterAreaMakesItCertain() {
        SiteAnswer.Located located =
                located(AreasGiven.of("Ashford", "Low Weald", ""), tables(SiteQuery.ofPostcode("TN23 1AA")));

        assertThat(located.accuracy()).isEqualTo(Accuracy.CHOSEN);
        assertThat(located.site().approximate()).isEmpty();
        assertThat(located.warnings()).extracting(LocationWarning::code).containsExactly(Code.AREA_DIFFERS);
        assertThat(located.point()).isEqualTo(new MapPoint(51_140_000, 860_000));
    }

    @Test
    void aChosenAuthorityImpliesItsStrategyAreaAndAForeignCentreDoesNot() {
        assertThat(located(AreasGiven.of("Ashford", "", ""), tables(SiteQuery.ofPostcode("W1A 1AA")))
                        .site()
                        .lnrs()
                        .label())
                .isEqualTo("Kent and Medway");
        assertThat(located(AreasGiven.of("Ashford", "", "Sussex"), tables(SiteQuery.ofPostcode("TN23")))
                        .site()
                        .lnrs()
                        .label())
                .isEqualTo("Sussex");
    }

    @Test
    void takesWhatAServiceSaysByCodeBeforeItsName() {
        SiteAnswer.Located located = located(
                AreasGiven.NONE,
                live(
                        new LocatedBy.PostcodeCentre(),
                        new LookedUpArea.Said("E7", "King0s Lynn and West Norfolk"),
                        new LookedUpArea.Said("", "Low Weald"),
                        new LookedUpArea.Said("", "Sussex")));

        assertThat(located.accuracy()).isEqualTo(Accuracy.EXACT);
        assertThat(located.note()).isEqualTo("based on the centre of the postcode");
        assertThat(located.source()).isEqualTo("live");
        assertThat(located.attribution()).isEqualTo("Source: tests Royal Mail");
        assertThat(located.site().lpa().label()).isEqualTo("King's Lynn and West Norfolk");
        assertThat(located.site().nca().label()).isEqualTo("Low Weald");
        assertThat(located.site().lnrs().label()).isEqualTo("Sussex");
        assertThat(located.site().approximate()).isEmpty();
        assertThat(located.warnings()).isEmpty();
        assertThat(located.point()).isEqualTo(POINT);
    }

    @Test
    void takesAServiceAtItsNameWhereTheCodeIsNew() {
        SiteAnswer.Located located = located(
                AreasGiven.NONE,
                live(
                        new LocatedBy.OwnPoint(),
                        new LookedUpArea.Said("E60000999", "King0s Lynn and West Norfolk"),
                        new LookedUpArea.Said("20", ""),
                        NOT_ASKED));

        assertThat(located.site().lpa().label()).isEqualTo("King's Lynn and West Norfolk");
        assertThat(located.note()).isNull();
        assertThat(located.warnings()).extracting(LocationWarning::code).containsExactly(Code.LNRS_MISSING);
    }

    @Test
    void keepsANameThatIsNotInTheTables() {
        SiteAnswer.Located located = located(
                AreasGiven.NONE,
                live(
                        new LocatedBy.OwnPoint(),
                        new LookedUpArea.Said("E60000999", "West Kent"),
                        new LookedUpArea.Said("", "New Weald"),
                        new LookedUpArea.Said("", "Wessex")));

        assertThat(located.site().lpa().label()).isEqualTo("West Kent");
        assertThat(located.site().lpaNeighbours()).isEmpty();
        assertThat(located.accuracy()).isEqualTo(Accuracy.EXACT);
        assertThat(located.warnings())
                .extracting(LocationWarning::code)
                .containsExactly(Code.LPA_NOT_IN_TABLES, Code.NCA_NOT_IN_TABLES, Code.LNRS_NOT_IN_TABLES);
        assertThat(located.warnings().getFirst().message())
                .isEqualTo("The planning authority (West Kent) is not in the tables: banks in it are local, but its"
                        + " neighbours are not known.");
    }

    @Test
    void leavesAnAxisBlankWhereAServiceFindsNoArea() {
        SiteAnswer.Located located = located(
                AreasGiven.NONE,
                live(new LocatedBy.OwnPoint(), new LookedUpArea.Said("E9", "Ashford"), NOT_THERE, NOT_THERE));

        assertThat(located.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(located.site().nca()).isEqualTo(AreaName.BLANK);
        assertThat(located.site().approximate()).containsExactlyInAnyOrder(AreaKind.NCA, AreaKind.LNRS);
        assertThat(located.warnings())
                .extracting(LocationWarning::code)
                .containsExactly(Code.NCA_NOT_FOUND, Code.LNRS_NOT_FOUND);
        assertThat(located.warnings().getFirst().message())
                .isEqualTo("There is no national character area at the point given, so no bank is near by it.\n"
                        + "Maybe that is off the coast: choose the national character area.");
    }

    @Test
    void saysThatNothingIsKnownWhereAServiceFindsNothing() {
        LookedUp.Found sea = live(new LocatedBy.PostcodeCentre(), NOT_THERE, NOT_THERE, NOT_THERE);

        assertThat(located(AreasGiven.NONE, sea).warnings())
                .extracting(LocationWarning::code)
                .containsExactly(Code.LPA_NOT_FOUND, Code.NCA_NOT_FOUND, Code.LNRS_NOT_FOUND, Code.LOCATION_UNKNOWN);
        assertThat(located(AreasGiven.of("Ashford", "", ""), sea).site().lnrs().label())
                .isEqualTo("Kent and Medway");
        assertThat(located(AreasGiven.of("", "Low Weald", ""), sea).warnings())
                .extracting(LocationWarning::code)
                .containsExactly(Code.LPA_NOT_FOUND, Code.LNRS_NOT_FOUND);
    }

    @Test
    void fillsAnAxisFromTheTablesWhereAServiceFails() {
        LookedUp.Found found = live(
                        new LocatedBy.PostcodeCentre(),
                        new LookedUpArea.Said("E9", ""),
                        new LookedUpArea.AtCentre("20"),
                        NOT_ASKED)
                .warning(LocationWarning.liveLookupUnavailable("national character area"));

        SiteAnswer.Located located = located(AreasGiven.NONE, found);

        assertThat(located.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(located.site().approximate()).containsExactly(AreaKind.NCA);
        assertThat(located.site().lnrs().label()).isEqualTo("Kent and Medway");
        assertThat(located.warnings())
                .extracting(LocationWarning::message)
                .containsExactly(
                        "The national character area could not be looked up now, so the tables answer in its place.");
    }

    @Test
    void adviseWhatHelpsWhereLiveLookUpIsOn() {
        LookedUp.Found tables = (LookedUp.Found) tables(SiteQuery.ofPostcode("TN23 1AA"));
        LocationWarning down = LocationWarning.liveLookupUnavailable("postcode");

        assertThat(located(AreasGiven.NONE, tables.warning(down)).warnings())
                .extracting(LocationWarning::message)
                .last()
                .asString()
                .endsWith("or give the full postcode or the site's point.");
        assertThat(located(AreasGiven.NONE, address("E9")).warnings())
                .extracting(LocationWarning::message)
                .containsExactly("Located by the address that was found, 1 High Street, Ashford, which may not be the"
                        + " site. Planning authority and tiers may differ. To be exact, choose the planning authority"
                        + " and character area, or give the full postcode or the site's point.");
    }

    @Test
    void anAddressIsNeverExact() {
        SiteAnswer.Located located = located(AreasGiven.of("Maidstone", "", ""), address("E9"));

        assertThat(located.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(located.site().approximate()).containsExactlyInAnyOrder(AreaKind.NCA, AreaKind.LNRS);
        assertThat(located.note()).isEqualTo("based on the address found: 1 High Street, Ashford");
        assertThat(located.warnings())
                .extracting(LocationWarning::message)
                .anyMatch(message -> message.contains("though the address that was found lies in Ashford"));
    }

    @Test
    void saysWhereAnExactLookUpContradictsAChoice() {
        AreasGiven maidstone = AreasGiven.of("Maidstone", "", "");
        LookedUpArea ashford = new LookedUpArea.Said("E9", "");
        LookedUpArea greensand = new LookedUpArea.Said("20", "");

        assertThat(located(maidstone, live(new LocatedBy.OwnPoint(), ashford, greensand, NOT_ASKED))
                        .warnings())
                .extracting(LocationWarning::message)
                .anyMatch(message -> message.contains("though the point given lies in Ashford"));
        assertThat(located(maidstone, live(new LocatedBy.PostcodeCentre(), ashford, greensand, NOT_ASKED))
                        .warnings())
                .extracting(LocationWarning::message)
                .anyMatch(message -> message.contains("though the centre of the postcode lies in Ashford"));
        assertThat(located(maidstone, live(new LocatedBy.OwnPoint(), ashford, greensand, NOT_ASKED))
                        .accuracy())
                .isEqualTo(Accuracy.EXACT);
    }

    @Test
    void refusesASiteWhoseAuthorityIsAbroad() {
        assertThat(issues(
                        AreasGiven.NONE,
                        live(
                                new LocatedBy.OwnPoint(),
                                new LookedUpArea.Said("W43000015", "Cardiff"),
                                NOT_THERE,
                                NOT_THERE)))
                .extracting(LocationIssue::message)
                .containsExactly("The site is in Wales. Biodiversity net gain applies to sites in England.");
    }

    @Test
    void aFinderMustNotGuessACodeThatNoTableHolds() {
        LookedUp.Found wrong = live(new LocatedBy.OwnPoint(), new LookedUpArea.AtCentre("E99"), NOT_ASKED, NOT_ASKED);

        assertThatThrownBy(() -> GEOGRAPHY.place(AreasGiven.NONE, wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The code (E99) must be that of an area of the tables.");
    }

    @Test
    void showsAPointInsideAnAreaWhereNoneWasFound() {
        LookedUp.Found found = new LookedUp.Found(
                null,
                new LocatedBy.OwnPoint(),
                new LookedUpArea.Said("E9", ""),
                NOT_ASKED,
                NOT_ASKED,
                List.of(),
                "live",
                List.of());

        assertThat(located(AreasGiven.NONE, found).point()).isEqualTo(SmallEngland.POINT);
    }

    @Test
    void knowsItsOutcodes() {
        assertThat(GEOGRAPHY.outcode(new Postcode("W1A", "1AA")))
                .map(Outcode::code)
                .contains("W1");
        assertThat(GEOGRAPHY.nearestOutcode(POINT)).map(Outcode::code).contains("TN24");
        assertThat(GEOGRAPHY.lookUp(new Sought.Nothing())).isEqualTo(new LookedUp.Nothing());
    }

    @Test
    void wordsTheIssuesOfServices() {
        assertThat(LocationIssue.unknownAddress().code().code()).isEqualTo("unknown-address");
        assertThat(LocationIssue.addressBusy().code().code()).isEqualTo("address-busy");
        assertThat(Set.of(LocationField.values()))
                .extracting(LocationField::member)
                .contains("lpa_name", "postcode", "address", "latitude", "longitude");
    }

    private static LookedUp.Found address(String lpa) {
        return live(
                new LocatedBy.MatchedAddress("1 High Street, Ashford"),
                new LookedUpArea.Said(lpa, ""),
                new LookedUpArea.Said("20", ""),
                new LookedUpArea.Said("05", ""));
    }

    private static LookedUp.Found live(LocatedBy by, LookedUpArea lpa, LookedUpArea nca, LookedUpArea lnrs) {
        return new LookedUp.Found(POINT, by, lpa, nca, lnrs, List.of(), "live", List.of("Royal Mail"));
    }

    private static LookedUp tables(SiteQuery query) {
        return GEOGRAPHY.lookUp(query.sought());
    }

    private static SiteAnswer.Located located(AreasGiven chosen, LookedUp found) {
        assertThat(GEOGRAPHY.place(chosen, found)).isInstanceOf(SiteAnswer.Located.class);
        return (SiteAnswer.Located) GEOGRAPHY.place(chosen, found);
    }

    private static List<LocationIssue> issues(AreasGiven chosen, LookedUp found) {
        assertThat(GEOGRAPHY.place(chosen, found)).isInstanceOf(SiteAnswer.NotLocated.class);
        return ((SiteAnswer.NotLocated) GEOGRAPHY.place(chosen, found)).issues();
    }
}
