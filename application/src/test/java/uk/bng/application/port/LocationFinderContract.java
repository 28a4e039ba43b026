package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.LocationIssue;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;

/** What every finder of locations must do, over the shipped tables and services that know what is asked of them here. */
public abstract class LocationFinderContract {
    /**
     * The finder under test. Services it asks, if any, know the postcode TN23 1AA and the point 51.1465, 0.8755 as
     * Ashford, Wealden Greensand, Kent and Medway, and CF10 1EP as one of Wales; they know no ZZ1 1AA.
     */
    protected abstract LocationFinder finder();

    @ParameterizedTest
    @ValueSource(strings = {"TN23 1AA", "tn231aa", " Tn23-1aA "})
    void findsAPostcodeHoweverItIsWritten(String postcode) {
        SiteAnswer.Located located = located(SiteQuery.ofPostcode(postcode));

        assertIsAshford(located.site());
        assertThat(located.point()).isNotNull();
        assertThat(located.accuracy()).isIn(Accuracy.EXACT, Accuracy.APPROXIMATE);
        assertThat(located.attribution()).startsWith("Source: Office for National Statistics");
        assertThat(located.source()).isIn("tables", "live");
    }

    @Test
    void findsAPointAndShowsIt() {
        SiteAnswer.Located located = located(SiteQuery.ofPoint("51.1465", "0.8755"));

        assertIsAshford(located.site());
        assertThat(located.point()).satisfies(point -> {
            assertThat(point.microLatitude()).isEqualTo(51_146_500);
            assertThat(point.microLongitude()).isEqualTo(875_500);
        });
    }

    @Test
    void findsAnAddressByThePostcodeInIt() {
        assertIsAshford(
                located(SiteQuery.ofAddress("1 High Street, Ashford, TN23 1AA")).site());
    }

    @Test
    void takesAPointBeforeAPostcode() {
        SiteQuery both = new SiteQuery(AreasGiven.NONE, "ZZ1 1AA", null, "51.1465", "0.8755");

        assertIsAshford(located(both).site());
    }

    @Test
    void anOutcodeAloneIsApproximate() {
        SiteAnswer.Located located = located(SiteQuery.ofPostcode("TN23"));

        assertThat(located.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(located.warnings())
                .extracting(LocationWarning::code)
                .contains(LocationWarning.Code.LOCATION_APPROXIMATE);
        assertThat(located.site().approximate()).isNotEmpty();
    }

    @Test
    void chosenAreasNeedNoLookUp() {
        SiteAnswer.Located located = located(SiteQuery.of(AreasGiven.of("Ashford", "120", "40")));

        assertIsAshford(located.site());
        assertThat(located.accuracy()).isEqualTo(Accuracy.CHOSEN);
        assertThat(located.warnings()).isEmpty();
        assertThat(located.site().approximate()).isEmpty();
    }

    @Test
    void aChosenAreaStandsAgainstTheLookUp() {
        SiteAnswer.Located located = located(SiteQuery.ofPostcode("TN23 1AA").with(AreasGiven.of("Maidstone", "", "")));

        assertThat(located.site().lpa().label()).isEqualTo("Maidstone");
        assertThat(located.site().nca().label()).isEqualTo("Wealden Greensand");
        assertThat(located.warnings())
                .filteredOn(warning -> warning.code() == LocationWarning.Code.AREA_DIFFERS)
                .singleElement()
                .satisfies(warning -> assertThat(warning.areas()).containsExactly("Ashford"));
    }

    @Test
    void nothingGivenIsAnswered() {
        SiteAnswer.Located located = located(SiteQuery.NOWHERE);

        assertThat(located.accuracy()).isEqualTo(Accuracy.NONE);
        assertThat(located.site()).isEqualTo(Site.UNKNOWN);
        assertThat(located.warnings())
                .extracting(LocationWarning::code)
                .containsExactly(LocationWarning.Code.LOCATION_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HELLO",
                "T",
                "TN",
                "1",
                "12345",
                "12345-6789",
                "QQQQ",
                "TN23 1A",
                "TN23 11A",
                "TN23 1AAA",
                "TN23 AAA",
                "TN23 1A1",
                "TN23 IAA",
                "TNN23 1AA",
                "TN233 1AA",
                "TN2B3 1AA",
                "1TN23 1AA",
                "23 1AA",
                "T 1AA",
                "AAA 1AA",
                "W1AA 1AA",
                "M11 1A",
                "SW1A 2AA UK",
                "TN23 1AA, Kent",
                "TN23 1AA TN23 1AA",
                "<b>TN23</b>",
                "N/A",
                "none",
                "unknown",
                "--",
                "../../",
                "x' OR 1=1",
                "\uD83E\uDD94"
            })
    void saysHowAPostcodeIsWrittenWhereTheTextIsNone(String text) {
        assertThat(issues(SiteQuery.ofPostcode(text))).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(LocationIssue.Code.POSTCODE_MALFORMED);
            assertThat(issue.message())
                    .isEqualTo(
                            "The postcode (%s) must be written like TN23 1AA, or TN23 for its area.".formatted(text));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ZZ1 1AA, UNKNOWN_POSTCODE",
        "GIR 0AA, UNKNOWN_POSTCODE",
        "BF1 1AA, UNKNOWN_POSTCODE",
        "CF10 1EP, OUTSIDE_ENGLAND"
    })
    void aPostcodeThatCannotBePlacedIsNeverFar(String postcode, LocationIssue.Code code) {
        assertThat(issues(SiteQuery.ofPostcode(postcode)))
                .extracting(LocationIssue::code)
                .containsExactly(code);
    }

    @Test
    void saysWhichNationAPostcodeIsIn() {
        assertThat(issues(SiteQuery.ofPostcode("CF10 1EP")))
                .extracting(LocationIssue::message)
                .containsExactly("CF10 1EP is in Wales. Biodiversity net gain applies to sites in England.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' OR 1=1", "../../", "\uD83E\uDD94\uD83E\uDD94\uD83E\uDD94", "ab"})
    void refusesWhatIsNoAddress(String address) {
        assertThat(issues(SiteQuery.ofAddress(address)))
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.ADDRESS_MALFORMED);
    }

    @Test
    void refusesTenThousandCharactersInAnyField() {
        String flood = "x".repeat(10_000);

        assertThat(issues(SiteQuery.ofPostcode(flood))).hasSize(1);
        assertThat(issues(SiteQuery.ofAddress(flood))).hasSize(1);
        assertThat(issues(SiteQuery.ofPoint(flood, flood))).hasSize(2);
        assertThat(issues(SiteQuery.of(AreasGiven.of(flood, flood, flood))))
                .hasSize(3)
                .allSatisfy(issue -> assertThat(issue.message()).hasSizeLessThan(300));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        SiteQuery query = new SiteQuery(AreasGiven.of("Kent", "Nowhere", ""), "HELLO", null, "51", null);

        assertThat(issues(query))
                .extracting(LocationIssue::code)
                .containsExactlyInAnyOrder(
                        LocationIssue.Code.AMBIGUOUS_AREA,
                        LocationIssue.Code.UNKNOWN_AREA,
                        LocationIssue.Code.HALF_POINT,
                        LocationIssue.Code.POSTCODE_MALFORMED);
    }

    @Test
    void answersTheSameTwice() {
        LocationFinder finder = finder();
        SiteQuery query = SiteQuery.ofPostcode("TN23 1AA");

        assertThat(finder.locate(query)).isEqualTo(finder.locate(query));
    }

    private static void assertIsAshford(Site site) {
        assertThat(site.lpa().label()).isEqualTo("Ashford");
        assertThat(site.nca().label()).isEqualTo("Wealden Greensand");
        assertThat(site.lnrs().label()).isEqualTo("Kent and Medway");
        assertThat(site.lpaNeighbours()).hasSize(6);
    }

    private SiteAnswer.Located located(SiteQuery query) {
        SiteAnswer answer = finder().locate(query);
        assertThat(answer).isInstanceOf(SiteAnswer.Located.class);
        return (SiteAnswer.Located) answer;
    }

    private List<LocationIssue> issues(SiteQuery query) {
        SiteAnswer answer = finder().locate(query);
        assertThat(answer).isInstanceOf(SiteAnswer.NotLocated.class);
        return ((SiteAnswer.NotLocated) answer).issues();
    }
}
