package uk.bng.adapter.place.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.port.DependencyCall;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.LocationIssue;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.place.LookedUp;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;

/** Live look-ups while all services are well. */
final class LiveLocationFinderTest {
    private static final String EMOJI = "\ud83c\udf33\ud83c\udf33\ud83c\udf33";

    private final LiveRig rig = LiveRig.usual();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void findsTheThreeAreasAtThePointOfAPostcode() {
        SiteAnswer.Located found = rig.located("tn23 1aa");

        assertThat(areas(found)).containsExactly("Ashford", "Wealden Greensand", "Kent and Medway");
        assertThat(found.accuracy()).isEqualTo(Accuracy.EXACT);
        assertThat(found.warnings()).isEmpty();
        assertThat(found.source()).isEqualTo("live");
        assertThat(found.note()).contains("the centre of the postcode");
        assertThat(found.attribution())
                .contains("Office for National Statistics", "Royal Mail")
                .doesNotContain("OpenStreetMap");
        assertThat(found.site().lpaNeighbours()).hasSize(6);
    }

    @Test
    void seesWhatTheCentreOfAnOutcodeHides() {
        assertThat(areas(rig.located("SO23 9AA")).getFirst()).isEqualTo("Winchester");
    }

    @Test
    void asksForTheQueryOfTheSpecification() {
        rig.postcode("TN23 1AA");

        assertThat(rig.stub.requests(StubService.POSTCODES))
                .singleElement()
                .satisfies(request -> assertThat(request.path()).isEqualTo("/postcodes/TN231AA"));
        assertThat(rig.stub.requests(StubService.LPA)).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.path()).isEqualTo("/lpa/FeatureServer/0/query");
            assertThat(request.query())
                    .containsExactly(
                            entry("f", "json"),
                            entry("geometry", "{\"x\":0.86075,\"y\":51.13902,\"spatialReference\":{\"wkid\":4326}}"),
                            entry("geometryType", "esriGeometryPoint"),
                            entry("inSR", "4326"),
                            entry("spatialRel", "esriSpatialRelIntersects"),
                            entry("outFields", "LPA23CD,LPA23NM"),
                            entry("returnGeometry", "false"));
            assertThat(request.rawQuery()).doesNotContain("{", "\"", " ", "+");
        });
        assertThat(fields(StubService.NCA)).isEqualTo("JCACODE,NCA_Name");
        assertThat(fields(StubService.LNRS)).isEqualTo("Name");
        assertThat(rig.stub.requests())
                .hasSize(4)
                .allSatisfy(request ->
                        assertThat(request.agent()).isEqualTo("bng-quote-optimiser/1.2.3 (ops@example.org)"));
    }

    @Test
    void asksOnceForWhatItIsAskedTwice() {
        SiteAnswer first = rig.postcode("TN23 1AA");
        SiteAnswer again = rig.postcode("tn231aa");

        assertThat(again).isEqualTo(first);
        assertThat(rig.stub.requests()).hasSize(4);
    }

    @Test
    void asksAgainWhenTheLifeOfAnAnswerIsOver() {
        rig.postcode("TN23 1AA");
        rig.advance(Duration.ofDays(30).minusMinutes(1));
        rig.postcode("TN23 1AA");
        assertThat(rig.stub.requests()).hasSize(4);

        rig.advance(Duration.ofMinutes(2));
        rig.postcode("TN23 1AA");
        assertThat(rig.stub.requests()).hasSize(8);
    }

    @Test
    void remembersAnUnknownPostcodeForAnHour() {
        rig.postcode("TN23 9ZZ");
        rig.advance(Duration.ofMinutes(59));
        rig.postcode("TN23 9ZZ");
        assertThat(rig.stub.requests()).hasSize(1);

        rig.advance(Duration.ofMinutes(2));
        rig.postcode("TN23 9ZZ");
        assertThat(rig.stub.requests()).hasSize(2);
    }

    @Test
    void asksOnceForManyAtATime() throws InterruptedException, ExecutionException {
        Callable<SiteAnswer> look = () -> rig.postcode("TN23 1AA");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> look).toList())) {
                assertThat(((SiteAnswer.Located) answer.get()).accuracy()).isEqualTo(Accuracy.EXACT);
            }
        }

        assertThat(rig.stub.requests()).hasSize(4);
    }

    @Test
    void knowsNearlyTheSamePointAgain() {
        rig.located(SiteQuery.ofPoint("51.146500", "0.875500"));
        rig.located(SiteQuery.ofPoint("51.146501", "0.875499"));

        assertThat(rig.stub.requests()).hasSize(3);
    }

    @Test
    void findsTheAreasOfAPoint() {
        SiteAnswer.Located found = rig.located(SiteQuery.ofPoint("51.1465", "0.8755"));

        assertThat(areas(found)).containsExactly("Ashford", "Wealden Greensand", "Kent and Medway");
        assertThat(found.accuracy()).isEqualTo(Accuracy.EXACT);
        assertThat(found.attribution()).doesNotContain("Royal Mail");
        assertThat(rig.stub.requests(StubService.POSTCODES)).isEmpty();
    }

    @Test
    void isNotSureOfAnOutcodeAlone() {
        SiteAnswer.Located found = rig.located("TN23");

        assertThat(found.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(codes(found)).contains(LocationWarning.Code.LOCATION_APPROXIMATE);
        assertThat(rig.stub.requests(StubService.POSTCODES).getFirst().path()).isEqualTo("/outcodes/TN23");
    }

    @ParameterizedTest
    @CsvSource({"EH1 1YZ, Scotland", "CF10 1EP, Wales", "BT1 5GS, Northern Ireland", "GY1 1AA, Crown dependency"})
    void saysWhichNationAPostcodeLiesIn(String postcode, String nation) {
        assertThat(issues(rig.postcode(postcode))).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(LocationIssue.Code.OUTSIDE_ENGLAND);
            assertThat(issue.message()).contains(postcode, nation, "sites in England");
        });
    }

    @Test
    void saysThatAPointLiesInWales() {
        assertThat(issues(rig.finder.locate(SiteQuery.ofPoint("51.4816", "-3.1791"))))
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.OUTSIDE_ENGLAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TN23 9ZZ", "TN23 1ZZ", "TN23 1NU", "ZZ1 1AA"})
    void refusesPostcodesThatAreNotInUse(String postcode) {
        assertThat(issues(rig.postcode(postcode)))
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.UNKNOWN_POSTCODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIR 0AA", "BF1 1AA"})
    void doesNotAskForPostcodesWithoutAPlace(String postcode) {
        assertThat(issues(rig.postcode(postcode)))
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.UNKNOWN_POSTCODE);
        assertThat(rig.stub.requests()).isEmpty();
    }

    @Test
    void sendsNothingThatIsMalformed() {
        for (String text : List.of("x' OR 1=1", "../../", "A".repeat(10_000), EMOJI)) {
            assertThat(rig.postcode(text)).isInstanceOf(SiteAnswer.NotLocated.class);
            assertThat(rig.finder.locate(SiteQuery.ofAddress(text))).isInstanceOf(SiteAnswer.NotLocated.class);
            assertThat(rig.finder.locate(SiteQuery.ofPoint(text, "0.8755"))).isInstanceOf(SiteAnswer.NotLocated.class);
        }
        assertThat(rig.finder.locate(new SiteQuery(AreasGiven.NONE, null, null, "51.1", null)))
                .isInstanceOf(SiteAnswer.NotLocated.class);

        assertThat(rig.stub.requests()).isEmpty();
    }

    @Test
    void keepsAnAuthorityThatWasChosenAgainstTheOneFound() {
        SiteAnswer.Located found =
                rig.located(SiteQuery.ofPostcode("TN23 1AA").with(AreasGiven.of("Maidstone", "", "")));

        assertThat(areas(found).getFirst()).isEqualTo("Maidstone");
        assertThat(codes(found)).contains(LocationWarning.Code.AREA_DIFFERS);
    }

    @Test
    void doesNotAskWhereAreasAloneAreGiven() {
        SiteAnswer.Located found = rig.located(SiteQuery.of(AreasGiven.of("Ashford", "120", "")));

        assertThat(found.accuracy()).isEqualTo(Accuracy.CHOSEN);
        assertThat(rig.stub.requests()).isEmpty();
    }

    @Test
    void takesTheTablesNameForTheServicesSpelling() {
        assertThat(areas(rig.located("PE30 1AA")).getFirst()).isEqualTo("King's Lynn and West Norfolk");
    }

    @Test
    void readsTheServicesSpellingUnderACodeItDoesNotKnow() {
        rig.stub.fault(StubService.LPA, StubFault.UNKNOWN_CODE);
        SiteAnswer.Located found = rig.located("PE30 1AA");

        assertThat(areas(found).getFirst()).isEqualTo("King's Lynn and West Norfolk");
        assertThat(found.accuracy()).isEqualTo(Accuracy.EXACT);
    }

    @Test
    void leavesAnAxisBlankWhereNoAreaIs() {
        rig.stub.fault(StubService.NCA, StubFault.NO_AREA);
        SiteAnswer.Located found = rig.located("TN23 1AA");

        assertThat(areas(found)).containsExactly("Ashford", "", "Kent and Medway");
        assertThat(found.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(codes(found)).contains(LocationWarning.Code.NCA_NOT_FOUND);
    }

    @Test
    void findsAnAddressAndShowsWhatItWasTakenFor() {
        SiteAnswer.Located found = rig.located(SiteQuery.ofAddress("12 High Street & Co, Ashford"));

        assertThat(areas(found)).containsExactly("Ashford", "Wealden Greensand", "Kent and Medway");
        assertThat(found.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(found.note()).contains("High Street & Co, Ashford, England");
        assertThat(found.attribution()).contains("OpenStreetMap contributors");
        assertThat(rig.stub.requests(StubService.ADDRESS)).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/nominatim/search");
            assertThat(request.query())
                    .containsExactly(
                            entry("q", "12 High Street & Co, Ashford"),
                            entry("format", "jsonv2"),
                            entry("limit", "1"),
                            entry("countrycodes", "gb"),
                            entry("addressdetails", "1"));
        });
    }

    @Test
    void knowsAnAddressAgainHoweverItIsSpaced() {
        rig.located(SiteQuery.ofAddress("12 High Street, Ashford"));
        rig.located(SiteQuery.ofAddress("12  HIGH street,  Ashford"));

        assertThat(rig.stub.requests(StubService.ADDRESS)).hasSize(1);
    }

    @Test
    void looksUpThePostcodeInAnAddress() {
        assertThat(rig.located(SiteQuery.ofAddress("12 High Street, Ashford TN23 1AA"))
                        .accuracy())
                .isEqualTo(Accuracy.EXACT);
        assertThat(rig.stub.requests(StubService.ADDRESS)).isEmpty();
    }

    @Test
    void refusesAddressesThatAreUnknownOrInScotland() {
        assertThat(issues(rig.finder.locate(SiteQuery.ofAddress("Nowhere Lane, Utopia"))))
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.UNKNOWN_ADDRESS);
        assertThat(issues(rig.finder.locate(SiteQuery.ofAddress("Royal Mile, Edinburgh"))))
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.OUTSIDE_ENGLAND);
    }

    @Test
    void asksNoAddressServiceWhereNoneIsGiven() {
        LiveTerms all = rig.stub.terms(Patience.USUAL);
        LiveTerms without =
                new LiveTerms(all.postcodes(), all.lpa(), all.nca(), all.lnrs(), null, "", "1.2.3", Patience.USUAL);
        LiveLocationFinder finder = rig.finder(without, rig.cache);

        assertThat(issues(finder.locate(SiteQuery.ofAddress("12 High Street, Ashford"))))
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.ADDRESS_NEEDS_POSTCODE);
        assertThat(rig.stub.requests()).isEmpty();
    }

    @Test
    void asksForManyPostcodesAtOnceAndKnowsEachAfterwards() {
        List<String> wanted = IntStream.range(0, 150)
                .mapToObj(i -> "TN%d %dA%c".formatted(23 + i % 2, i / 2 % 9, 'A' + i / 18))
                .distinct()
                .toList();
        List<LookedUp> places = rig.many(wanted.toArray(String[]::new));
        int asked = rig.stub.requests().size();
        SiteAnswer.Located found = rig.located(wanted.getLast());

        assertThat(wanted).hasSizeGreaterThan(100);
        assertThat(places)
                .hasSameSizeAs(wanted)
                .allSatisfy(place -> assertThat(place)
                        .isInstanceOfSatisfying(
                                LookedUp.Found.class,
                                it -> assertThat(it.source()).isEqualTo("live")));
        assertThat(rig.stub.requests()).hasSize(asked);
        assertThat(rig.stub.requests(StubService.POSTCODES))
                .extracting(StubRequest::method, StubRequest::path)
                .containsExactly(tuple("POST", "/postcodes"), tuple("POST", "/postcodes"));
        assertThat(found.accuracy()).isEqualTo(Accuracy.EXACT);
    }

    @Test
    void passesOverWhatIsNoPostcodeAmongMany() {
        assertThat(rig.many("HELLO", "TN23 9ZZ", "EH1 1YZ")).hasOnlyElementsOfType(LookedUp.Refused.class);

        assertThat(rig.stub.requests()).hasSize(1);
        assertThat(issues(rig.postcode("TN23 9ZZ")).getFirst().code()).isEqualTo(LocationIssue.Code.UNKNOWN_POSTCODE);
        assertThat(issues(rig.postcode("EH1 1YZ")).getFirst().code()).isEqualTo(LocationIssue.Code.OUTSIDE_ENGLAND);
        assertThat(rig.stub.requests()).hasSize(1);
    }

    @Test
    void tellsOperatorsOfEachCall() {
        rig.postcode("TN23 1AA");

        assertThat(rig.calls())
                .extracting(DependencyCall::dependency, DependencyCall::operation, DependencyCall::failed)
                .containsExactlyInAnyOrder(
                        tuple("postcodes", "postcode", false),
                        tuple("lpa", "area", false),
                        tuple("nca", "area", false),
                        tuple("lnrs", "area", false));
    }

    private String fields(StubService layer) {
        return rig.stub.requests(layer).getFirst().query().getOrDefault("outFields", "");
    }

    private static List<String> areas(SiteAnswer.Located found) {
        return List.of(
                found.site().lpa().label(),
                found.site().nca().label(),
                found.site().lnrs().label());
    }

    private static List<LocationWarning.Code> codes(SiteAnswer.Located found) {
        return found.warnings().stream().map(LocationWarning::code).toList();
    }

    private static List<LocationIssue> issues(SiteAnswer answer) {
        return ((SiteAnswer.NotLocated) answer).issues();
    }
}
