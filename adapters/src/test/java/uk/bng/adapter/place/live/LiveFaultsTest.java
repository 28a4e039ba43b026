package uk.bng.adapter.place.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.application.port.LocationUnavailable;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.LocationIssue;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.place.LookedUp;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;

/** Live look-ups while services fail, each in its way: the tables answer with a warning, and in time. */
final class LiveFaultsTest {
    private static final Duration BUDGET = Duration.ofSeconds(8);

    private final LiveRig rig = LiveRig.brief();

    @AfterEach
    void close() {
        rig.close();
    }

    static Stream<StubFault> faults() {
        return Stream.of(StubFault.values())
                .filter(fault ->
                        fault != StubFault.NONE && fault != StubFault.NO_AREA && fault != StubFault.UNKNOWN_CODE);
    }

    static Stream<Arguments> faultsOfLayers() {
        return Stream.of(StubService.LPA, StubService.NCA, StubService.LNRS)
                .flatMap(layer -> faults().map(fault -> Arguments.of(layer, fault)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void answersByTheTablesWhenThePostcodeServiceFails(StubFault fault) {
        rig.stub.fault(StubService.POSTCODES, fault);
        long start = System.nanoTime();
        SiteAnswer.Located found = rig.located("TN23 1AA");

        assertThat(since(start)).isLessThan(BUDGET);
        assertThat(found.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(found.source()).isEqualTo("tables");
        assertThat(found.site().lpa().label()).isEqualTo("Ashford");
        assertThat(warnings(found))
                .contains(LocationWarning.Code.LIVE_LOOKUP_UNAVAILABLE, LocationWarning.Code.LOCATION_APPROXIMATE);
        assertThat(rig.stub.requests(StubService.LPA)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faultsOfLayers")
    void takesOneAxisFromTheTablesWhenItsLayerFails(StubService layer, StubFault fault) {
        rig.stub.fault(layer, fault);
        SiteAnswer.Located found = rig.located("SO23 9AA");

        assertThat(found.source()).isEqualTo("live");
        assertThat(found.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(found.site().lpa().label())
                .isEqualTo(layer == StubService.LPA ? "South Downs National Park" : "Winchester");
        assertThat(found.site().nca().label()).isEqualTo("Hampshire Downs");
        assertThat(found.site().lnrs().label()).isEqualTo("Hampshire");
        assertThat(warnings(found)).contains(LocationWarning.Code.LIVE_LOOKUP_UNAVAILABLE);
        assertThat(found.warnings().stream()
                        .filter(warning -> warning.code() == LocationWarning.Code.LIVE_LOOKUP_UNAVAILABLE)
                        .toList())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message())
                        .contains(
                                switch (layer) {
                                    case LPA -> "planning authority";
                                    case NCA -> "character area";
                                    default -> "strategy area";
                                }));
    }

    @ParameterizedTest
    @EnumSource(
            value = StubFault.class,
            names = {"SLOW", "DRIP", "REFUSE", "HANG_UP"})
    void answersWithinItsBudgetWhenEverythingFails(StubFault fault) {
        rig.stub.faultEverywhere(fault);
        long start = System.nanoTime();
        SiteAnswer.Located found = rig.located(SiteQuery.ofPoint("51.1465", "0.8755"));

        assertThat(since(start)).isLessThan(BUDGET);
        assertThat(found.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(warnings(found)).contains(LocationWarning.Code.LIVE_LOOKUP_UNAVAILABLE);
    }

    @Test
    void answersWithinEightSecondsWithTheUsualWaits() {
        try (LiveRig usual = LiveRig.usual()) {
            usual.stub.faultEverywhere(StubFault.SLOW);
            long start = System.nanoTime();
            SiteAnswer.Located found = usual.located("TN23 1AA");

            assertThat(since(start)).isBetween(Duration.ofMillis(2_900), BUDGET);
            assertThat(warnings(found)).contains(LocationWarning.Code.LIVE_LOOKUP_UNAVAILABLE);
        }
    }

    @Test
    void keepsNoFailure() {
        rig.stub.fault(StubService.POSTCODES, StubFault.HTML);
        rig.stub.fault(StubService.LPA, StubFault.ERROR_IN_BODY);
        rig.located("TN23 1AA");
        rig.stub.fault(StubService.POSTCODES, StubFault.NONE);
        rig.located("TN23 1AA");
        rig.stub.fault(StubService.LPA, StubFault.NONE);

        assertThat(rig.located("TN23 1AA").accuracy()).isEqualTo(Accuracy.EXACT);
    }

    @Test
    void doesNotFollowToAnotherHost() {
        rig.stub.fault(StubService.POSTCODES, StubFault.REDIRECT);
        rig.located("TN23 1AA");

        assertThat(rig.stub.requests()).hasSize(1);
    }

    @Test
    void leavesAServiceAloneAfterFiveFailuresAndThenAsksOnce() {
        rig.stub.fault(StubService.POSTCODES, StubFault.SERVER_ERROR);
        for (int i = 0; i < 8; i++) {
            rig.located("TN23 1A" + (char) ('A' + i));
        }
        assertThat(rig.stub.requests(StubService.POSTCODES)).hasSize(5);

        rig.advance(Duration.ofSeconds(29));
        rig.located("TN23 1AA");
        assertThat(rig.stub.requests(StubService.POSTCODES)).hasSize(5);

        rig.advance(Duration.ofSeconds(2));
        rig.located("TN23 1AA");
        rig.located("TN23 1AA");
        assertThat(rig.stub.requests(StubService.POSTCODES)).hasSize(6);

        rig.stub.fault(StubService.POSTCODES, StubFault.NONE);
        rig.advance(Duration.ofSeconds(31));
        assertThat(rig.located("TN23 1AA").accuracy()).isEqualTo(Accuracy.EXACT);
        assertThat(rig.located("TN23 1AB").accuracy()).isEqualTo(Accuracy.EXACT);
        assertThat(rig.stub.requests(StubService.POSTCODES)).hasSize(8);
    }

    @Test
    void asksOnceWhenItProbesAServiceThatWouldBeAskedAgain() {
        rig.stub.fault(StubService.POSTCODES, StubFault.UNAVAILABLE);
        for (int i = 0; i < 5; i++) {
            rig.located("TN23 1A" + (char) ('A' + i));
        }
        assertThat(rig.stub.requests(StubService.POSTCODES)).hasSize(10);

        rig.advance(Duration.ofSeconds(31));
        rig.located("TN23 1AA");
        assertThat(rig.stub.requests(StubService.POSTCODES)).hasSize(11);
    }

    @Test
    void doesNotCountAnUnknownPostcodeAsAFailure() {
        for (int i = 1; i <= 8; i++) {
            rig.postcode("TN%d 9ZZ".formatted(i));
        }

        assertThat(rig.stub.requests(StubService.POSTCODES)).hasSize(8);
    }

    @ParameterizedTest
    @EnumSource(
            value = StubFault.class,
            names = {"BAD_GATEWAY", "UNAVAILABLE", "GATEWAY_TIMEOUT", "HANG_UP"})
    void asksTwiceAfterFaultsThatPass(StubFault fault) {
        rig.stub.fault(StubService.LPA, fault);
        rig.located("TN23 1AA");

        // A connection that ends before its answer may be repeated once more by the client itself.
        assertThat(rig.stub.requests(StubService.LPA)).hasSizeBetween(2, fault == StubFault.HANG_UP ? 4 : 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = StubFault.class,
            names = {
                "ERROR_IN_BODY",
                "HTML",
                "TRUNCATED",
                "EMPTY_OBJECT",
                "SLOW",
                "SERVER_ERROR",
                "TOO_MANY_REQUESTS",
                "TOO_MANY_FOR_A_MINUTE",
                "HUGE",
                "REDIRECT"
            })
    void asksOnceAfterOthers(StubFault fault) {
        rig.stub.fault(StubService.LPA, fault);
        rig.located("TN23 1AA");

        assertThat(rig.stub.requests(StubService.LPA)).hasSize(1);
    }

    @Test
    void comesBackWhenAskedToComeBackSoon() {
        rig.stub.fault(StubService.LPA, StubFault.TOO_MANY_FOR_A_SECOND);
        rig.located("TN23 1AA");

        List<StubRequest> requests = rig.stub.requests(StubService.LPA);
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1).at() - requests.get(0).at())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void doesWithoutTheAddressService() {
        rig.stub.fault(StubService.ADDRESS, StubFault.REFUSE);
        SiteAnswer.Located withOutcode = rig.located(SiteQuery.ofAddress("12 High Street, Ashford TN23"));
        SiteAnswer without = rig.finder.locate(SiteQuery.ofAddress("12 High Street, Ashford"));

        assertThat(withOutcode.accuracy()).isEqualTo(Accuracy.APPROXIMATE);
        assertThat(warnings(withOutcode)).contains(LocationWarning.Code.LIVE_LOOKUP_UNAVAILABLE);
        assertThat(((SiteAnswer.NotLocated) without).issues())
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.ADDRESS_NEEDS_POSTCODE);
    }

    @Test
    void saysWhatTheTablesAreSureOfEvenThen() {
        rig.stub.fault(StubService.POSTCODES, StubFault.REFUSE);

        assertThat(((SiteAnswer.NotLocated) rig.postcode("EH1 1YZ")).issues())
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.OUTSIDE_ENGLAND);
    }

    @Test
    void isUnavailableWhereTheTablesDoNotReach() {
        rig.stub.faultEverywhere(StubFault.REFUSE);

        assertThatExceptionOfType(LocationUnavailable.class)
                .isThrownBy(() -> rig.postcode("TD15 1AA"))
                .withMessageNotContaining("TD15");
        assertThatExceptionOfType(LocationUnavailable.class)
                .isThrownBy(() -> rig.finder.locate(SiteQuery.ofPoint("55.8", "1.5")));
    }

    @Test
    void usesTheAreasChosenWhereNothingElseIsUsable() {
        rig.stub.faultEverywhere(StubFault.REFUSE);
        SiteAnswer.Located found =
                rig.located(SiteQuery.ofPostcode("TD15 1AA").with(AreasGiven.of("Northumberland", "1", "")));

        assertThat(found.accuracy()).isEqualTo(Accuracy.CHOSEN);
        assertThat(warnings(found)).contains(LocationWarning.Code.LIVE_LOOKUP_UNAVAILABLE);
    }

    @Test
    void expectsNothingOfAServiceThatFails() {
        rig.stub.fault(StubService.POSTCODES, StubFault.SLOW);
        long start = System.nanoTime();
        List<LookedUp> places = rig.many("TN23 1AA", "TN24 1AA", "ZZ1 1AA");

        assertThat(since(start)).isLessThan(BUDGET);
        assertThat(places.subList(0, 2)).hasOnlyElementsOfType(LookedUp.Found.class);
        assertThat(places.getLast()).isInstanceOf(LookedUp.Refused.class);
        rig.stub.fault(StubService.POSTCODES, StubFault.NONE);
        assertThat(rig.located("TN23 1AA").accuracy()).isEqualTo(Accuracy.EXACT);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<LocationWarning.Code> warnings(SiteAnswer.Located found) {
        return found.warnings().stream().map(LocationWarning::code).toList();
    }
}
