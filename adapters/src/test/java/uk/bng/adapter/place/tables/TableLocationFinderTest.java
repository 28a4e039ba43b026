package uk.bng.adapter.place.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.port.LocationFinder;
import uk.bng.application.port.LocationFinderContract;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.place.AreaAnswer;
import uk.bng.domain.place.AreaKind;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.Lnrs;
import uk.bng.domain.place.LocationIssue;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.place.Nca;
import uk.bng.domain.place.Nearness;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.place.Tier;
import uk.bng.domain.place.TierBasis;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.policy.WatercourseTiers;
import uk.bng.domain.unit.Ledger;

/** Sites by the shipped tables alone: the acceptance lines of the location specification that ask for no network. */
class TableLocationFinderTest extends LocationFinderContract {
    private static final Geography GEOGRAPHY = FactTables.shipped().geography();
    private static final LocationFinder FINDER = new TableLocationFinder(() -> GEOGRAPHY);

    @Override
    protected LocationFinder finder() {
        return FINDER;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tn23 1aa|E60000253|Ashford|120|40|TN23",
                "PE30 1AA|E60000179|King's Lynn and West Norfolk|46|27|PE30",
                "SO23 9AA|E60000325|South Downs National Park|130|45|SO23",
                "HR1 1AA|E60000113|Herefordshire, County of|100|20|HR1",
                "TR21 0AA|E60000293|Isles of Scilly|158|41|TR21",
                "W1A 1AA|E60000201|Westminster|112|39|W1"
            })
    void placesAPostcodeByTheCentreOfItsOutcode(
            String postcode, String code, String lpa, String nca, String lnrs, String outcode) {
        SiteAnswer.Located located = located(SiteQuery.ofPostcode(postcode));

        assertThat(GEOGRAPHY.lpa(lpa)).isEqualTo(GEOGRAPHY.lpa(code));
        assertThat(located.site().lpa().label()).isEqualTo(lpa);
        assertThat(located.site().nca()).isEqualTo(nca(nca));
        assertThat(located.site().lnrs()).isEqualTo(lnrs(lnrs));
        assertThat(located.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(located.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(LocationWarning.Code.LOCATION_APPROXIMATE);
            assertThat(warning.message())
                    .isEqualTo("Located by the centre of the %s area, not by the exact site. Planning authority and"
                                    .formatted(outcode)
                            + " tiers may differ. To be exact, choose the planning authority and character area, or"
                            + " switch on live look-up.");
        });
    }

    @Test
    void theScillyIslesNeighbourNoAuthorityOrCharacterArea() {
        Site scilly = located(SiteQuery.ofPostcode("TR21 0AA")).site();

        assertThat(scilly.lpaNeighbours()).isEmpty();
        assertThat(scilly.ncaNeighbours()).isEmpty();
    }

    @Test
    void placesAPointByTheNearestOutcode() {
        SiteAnswer.Located located = located(SiteQuery.ofPoint("51.1465", "0.8755"));

        assertThat(located.note()).isEqualTo("based on the centre of the TN24 area");
        assertThat(located.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(issues(SiteQuery.ofPoint("51.4816", "-3.1791")))
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.LOCATION_UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CF10 1EP|OUTSIDE_ENGLAND|CF10 1EP is in Wales.",
                "EH1 1YZ|OUTSIDE_ENGLAND|EH1 1YZ is in Scotland.",
                "BT1 5GS|OUTSIDE_ENGLAND|BT1 5GS is in Northern Ireland.",
                "TD15 1AA|LOCATION_UNDECIDED|TD15 1AA lies by a border",
                "CH5 1AA|LOCATION_UNDECIDED|CH5 1AA lies by a border",
                "ZZ1 1AA|UNKNOWN_POSTCODE|The postcode (ZZ1 1AA) must be one in use.",
                "HELLO|POSTCODE_MALFORMED|The postcode (HELLO) must be written like TN23 1AA"
            })
    void saysWhyAPostcodeCannotBePlaced(String postcode, LocationIssue.Code code, String message) {
        assertThat(issues(SiteQuery.ofPostcode(postcode))).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.message()).startsWith(message);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 High Street, Ashford, TN23", "TN23, Ashford", "Somewhere tn23 near the A28"})
    void findsAnOutcodeInAnAddress(String address) {
        assertThat(located(SiteQuery.ofAddress(address)).site().lpa().label()).isEqualTo("Ashford");
    }

    @Test
    void needsAPostcodeInAnAddress() {
        assertThat(issues(SiteQuery.ofAddress("1 High Street, Ashford")))
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.ADDRESS_NEEDS_POSTCODE);
    }

    /** Both a site and its banks are placed by the outcode: lines 14 to 20. */
    @ParameterizedTest
    @CsvSource({
        "TN23, TN24, LOCAL, LOCAL",
        "TN23, TN30, LOCAL, LOCAL",
        "TN23, CT1, ADJACENT, LOCAL",
        "TN23, RH1, LOCAL, ADJACENT",
        "TN23, GU1, FAR, ADJACENT",
        "PE30, NR30, FAR, LOCAL",
        "PE30, PE13, LOCAL, ADJACENT",
        "BS1, GL7, ADJACENT, ADJACENT",
        "PO30, SO41, FAR, FAR",
        "NE1, TN23, FAR, FAR"
    })
    void givesSampleBanksTheirTiers(String site, String bank, Tier byNca, Tier byLnrs) {
        BankPlace place = bank(located(SiteQuery.ofPostcode(bank)).site());
        Site at = located(SiteQuery.ofPostcode(site)).site();

        assertThat(tier(at, place, SpatialRule.LPA_NCA)).isEqualTo(byNca);
        assertThat(tier(at, place, SpatialRule.LPA_LNRS)).isEqualTo(byLnrs);
    }

    @Test
    void everyTierOfASitePlacedByItsOutcodeIsApproximateAndNoneOfAChosenOne() {
        BankPlace bank = bank(located(SiteQuery.ofPostcode("CT1")).site());
        Site guessed = located(SiteQuery.ofPostcode("TN23")).site();
        Site chosen = located(SiteQuery.ofPostcode("TN23").with(AreasGiven.of("Ashford", "120", "")))
                .site();

        assertThat(reading(guessed, bank, SpatialRule.LPA_NCA).basis()).isEqualTo(TierBasis.APPROXIMATE);
        assertThat(reading(guessed, bank, SpatialRule.LPA_LNRS).basis()).isEqualTo(TierBasis.APPROXIMATE);
        assertThat(reading(chosen, bank, SpatialRule.LPA_NCA).basis()).isEqualTo(TierBasis.AXES);
    }

    @Test
    void keepsAChosenAuthorityAgainstThePostcode() {
        SiteAnswer.Located located = located(SiteQuery.ofPostcode("TN23 1AA").with(AreasGiven.of("Maidstone", "", "")));

        assertThat(located.site().lpa().label()).isEqualTo("Maidstone");
        assertThat(located.site().approximate()).containsExactly(AreaKind.NCA);
        assertThat(located.warnings())
                .extracting(LocationWarning::code)
                .containsExactly(LocationWarning.Code.LOCATION_APPROXIMATE, LocationWarning.Code.AREA_DIFFERS);
    }

    @Test
    void everyOutcodeHasAreasAndIsItsOwnNearest() {
        List<String> lines =
                new ShippedTables().text("outcodes.csv").lines().skip(1).toList();

        assertThat(lines).hasSize(2_119).allSatisfy(line -> {
            String outcode = line.substring(0, line.indexOf(','));
            SiteAnswer.Located located = located(SiteQuery.ofPostcode(outcode));
            assertThat(located.site().lpa().isKnown()).isTrue();
            assertThat(located.site().nca().isKnown()).isTrue();
            assertThat(located.site().lnrs().isKnown()).isTrue();
            assertThat(GEOGRAPHY.nearestOutcode(Objects.requireNonNull(located.point())))
                    .hasValueSatisfying(nearest -> assertThat(nearest.point()).isEqualTo(located.point()));
        });
    }

    private static Tier tier(Site site, BankPlace bank, SpatialRule rule) {
        return reading(site, bank, rule).tier();
    }

    private static TierReading reading(Site site, BankPlace bank, SpatialRule rule) {
        return Nearness.of(site, rule, WatercourseTiers.CATCHMENTS).read(bank, Ledger.AREA);
    }

    private static BankPlace bank(Site site) {
        return BankPlace.of(site.lpa().label(), site.nca().label(), site.lnrs().label());
    }

    private static AreaName nca(String number) {
        return ((AreaAnswer.Found<Nca>) GEOGRAPHY.nca(number)).area().name();
    }

    private static AreaName lnrs(String id) {
        return ((AreaAnswer.Found<Lnrs>) GEOGRAPHY.lnrs(id)).area().name();
    }

    private static SiteAnswer.Located located(SiteQuery query) {
        SiteAnswer answer = FINDER.locate(query);
        assertThat(answer).isInstanceOf(SiteAnswer.Located.class);
        return (SiteAnswer.Located) answer;
    }

    private static List<LocationIssue> issues(SiteQuery query) {
        SiteAnswer answer = FINDER.locate(query);
        assertThat(answer).isInstanceOf(SiteAnswer.NotLocated.class);
        return ((SiteAnswer.NotLocated) answer).issues();
    }
}
