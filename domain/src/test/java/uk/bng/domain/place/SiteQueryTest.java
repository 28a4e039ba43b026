package uk.bng.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteQueryTest {
    @Test
    void blankTextIsNothing() {
        SiteQuery query = new SiteQuery(AreasGiven.NONE, " ", "", "\t", "");

        assertThat(query).isEqualTo(SiteQuery.NOWHERE);
        assertThat(query.isNothing()).isTrue();
        assertThat(query.sought()).isEqualTo(new Sought.Nothing());
        assertThat(SiteQuery.of(AreasGiven.of("Ashford", "", "")).isNothing()).isFalse();
    }

    @Test
    void takesThePointBeforeThePostcodeBeforeTheAddress() {
        AreasGiven areas = AreasGiven.of("Ashford", "", "");

        assertThat(new SiteQuery(areas, "TN23 1AA", "1 High Street", "51.1465", "0.8755").sought())
                .isEqualTo(new Sought.AtPoint(new MapPoint(51_146_500, 875_500)));
        assertThat(new SiteQuery(areas, "TN23 1AA", "1 High Street", null, null).sought())
                .isEqualTo(new Sought.AtPostcode(new Postcode("TN23", "1AA")));
        assertThat(SiteQuery.ofAddress("1 High Street").with(areas).sought())
                .isEqualTo(new Sought.AtAddress("1 High Street"));
        assertThat(SiteQuery.ofAddress("1 High Street, TN23 1AA").sought())
                .isEqualTo(new Sought.AtPostcode(new Postcode("TN23", "1AA")));
    }

    @Test
    void cutsWhatAPointHasBeyondSixDecimals() {
        assertThat(SiteQuery.ofPoint("51.14650099999", "-0.1234569").sought())
                .isEqualTo(new Sought.AtPoint(new MapPoint(51_146_500, -123_456)));
        assertThat(SiteQuery.ofPoint("52", "-1").sought())
                .isEqualTo(new Sought.AtPoint(new MapPoint(52_000_000, -1_000_000)));
    }

    @Test
    void refusesHalfAPoint() {
        assertThat(issues(new SiteQuery(AreasGiven.NONE, null, null, "51.1", null)))
                .extracting(LocationIssue::field, LocationIssue::code)
                .containsExactly(tuple(LocationField.LONGITUDE, LocationIssue.Code.HALF_POINT));
        assertThat(issues(new SiteQuery(AreasGiven.NONE, null, null, null, "0.1")))
                .extracting(LocationIssue::field, LocationIssue::message)
                .containsExactly(tuple(LocationField.LATITUDE, "The point must have both a latitude and a longitude."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"north", "51,1", "51.", ".5", "1e2", "+51", "5100", "NaN", "\uD83E\uDD94", "51.1 N", "--51"})
    void refusesACoordinateThatIsNoNumber(String text) {
        assertThat(issues(SiteQuery.ofPoint(text, text)))
                .extracting(LocationIssue::field, LocationIssue::code)
                .containsExactly(
                        tuple(LocationField.LATITUDE, LocationIssue.Code.POINT_MALFORMED),
                        tuple(LocationField.LONGITUDE, LocationIssue.Code.POINT_MALFORMED));
        assertThat(issues(SiteQuery.ofPoint("51", text))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"49.79, 0", "55.91, 0", "52, -6.61", "52, 1.91", "-52, 0", "0, 200"})
    void refusesAPointThatCannotBeInEngland(String latitude, String longitude) {
        assertThat(issues(SiteQuery.ofPoint(latitude, longitude)))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo(LocationIssue.Code.OUTSIDE_ENGLAND);
                    assertThat(issue.message())
                            .isEqualTo(
                                    "The point (%s, %s) is not in England. Biodiversity net gain applies to sites in England."
                                            .formatted(latitude, longitude));
                });
    }

    @ParameterizedTest
    @CsvSource({"49.8, -6.6", "55.9, 1.9"})
    void acceptsPointsOnTheEdgeOfEngland(String latitude, String longitude) {
        assertThat(SiteQuery.ofPoint(latitude, longitude).sought()).isInstanceOf(Sought.AtPoint.class);
    }

    @Test
    void refusesAMalformedPostcode() {
        assertThat(issues(SiteQuery.ofPostcode("HELLO")))
                .containsExactly(new LocationIssue(
                        LocationField.POSTCODE,
                        "HELLO",
                        LocationIssue.Code.POSTCODE_MALFORMED,
                        "The postcode (HELLO) must be written like TN23 1AA, or TN23 for its area.",
                        List.of()));
        assertThat(issues(SiteQuery.ofPostcode("x".repeat(10_000))).getFirst().message())
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "x' OR 1=1",
                "../../",
                "\uD83E\uDD94\uD83E\uDD94",
                "---",
                "a--",
                "1 High Street\nKent",
                "<b>High Street</b>"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(issues(SiteQuery.ofAddress(text))).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(LocationIssue.Code.ADDRESS_MALFORMED);
            assertThat(issue.value()).isEmpty();
            assertThat(issue.message()).doesNotContain(text);
        });
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        assertThat(SiteQuery.ofAddress("x".repeat(200)).sought()).isInstanceOf(Sought.AtAddress.class);
        assertThat(issues(SiteQuery.ofAddress("x".repeat(201)))).hasSize(1);
        assertThat(issues(SiteQuery.ofAddress("x".repeat(10_000)))).hasSize(1);
    }

    @Test
    void namesEverythingThatIsMalformedAtOnce() {
        assertThat(issues(new SiteQuery(AreasGiven.NONE, "HELLO", "?", "51", null)))
                .extracting(LocationIssue::code)
                .containsExactly(
                        LocationIssue.Code.HALF_POINT,
                        LocationIssue.Code.POSTCODE_MALFORMED,
                        LocationIssue.Code.ADDRESS_MALFORMED);
    }

    private static List<LocationIssue> issues(SiteQuery query) {
        assertThat(query.sought()).isInstanceOf(Sought.Malformed.class);
        return ((Sought.Malformed) query.sought()).issues();
    }
}
