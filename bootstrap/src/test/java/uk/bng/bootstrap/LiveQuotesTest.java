package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uk.bng.adapter.place.live.LiveLocationFinder;
import uk.bng.adapter.place.live.LiveTools;
import uk.bng.adapter.place.live.Patience;
import uk.bng.adapter.place.live.StubFault;
import uk.bng.adapter.place.live.StubPlaces;
import uk.bng.adapter.place.live.StubService;
import uk.bng.adapter.place.memory.InMemoryLookupCache;
import uk.bng.adapter.place.memory.InMemoryTurnstile;
import uk.bng.bootstrap.Program.Run;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;

/** Quotes whose sites services look up: answered whatever goes wrong, or refused where nothing may be guessed. */
final class LiveQuotesTest {
    private static final Duration WHOLE = Duration.ofSeconds(3);
    private static final Patience BRIEF =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), WHOLE, Duration.ofMillis(20));
    private static final List<StubFault> FAULTS = List.of(
            StubFault.REFUSE,
            StubFault.HANG_UP,
            StubFault.SLOW,
            StubFault.DRIP,
            StubFault.ERROR_IN_BODY,
            StubFault.HTML,
            StubFault.TRUNCATED,
            StubFault.SERVER_ERROR,
            StubFault.TOO_MANY_REQUESTS,
            StubFault.TOO_MANY_FOR_A_MINUTE);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong waited = new AtomicLong();
    private final StubPlaces stub = StubPlaces.start(System::nanoTime);
    private final LiveLocationFinder finder = new LiveLocationFinder(
            stub.terms(BRIEF),
            new LiveTools(
                    new InMemoryLookupCache(100, System::nanoTime),
                    new InMemoryTurnstile(System::nanoTime),
                    threads,
                    System::nanoTime,
                    Thread::sleep,
                    new Random(1),
                    Main.journal()),
            Program.DESK.geography());

    @AfterEach
    void close() {
        stub.close();
        threads.shutdownNow();
    }

    static Stream<Arguments> faults() {
        return Stream.of(StubService.POSTCODES, StubService.LPA, StubService.NCA, StubService.LNRS)
                .flatMap(service -> FAULTS.stream().map(fault -> Arguments.of(service, fault)));
    }

    @Test
    void quotesExactlyWhereAllServicesAnswer() {
        JsonNode quote = quoted("{\"postcode\":\"TN23 1AA\"}");

        assertThat(quote.at("/site/accuracy").asString()).isEqualTo("exact");
        assertThat(quote.at("/site/source").asString()).isEqualTo("live");
        assertThat(codes(quote)).doesNotContain("live-lookup-unavailable", "approximate-tier", "location-approximate");
        assertThat(quote.get("allocations"))
                .allSatisfy(row -> assertThat(row.get("tier_basis").asString()).isEqualTo("axes"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void quotesWithAWarningWhateverIsWrongWithAService(StubService service, StubFault fault) {
        stub.fault(service, fault);
        Run run = quote("{\"postcode\":\"TN23 1AA\"}");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(Duration.ofNanos(waited.get())).isBetween(Duration.ofNanos(1), WHOLE.plusMillis(500));
        JsonNode quote = Contract.JSON.readTree(run.out());
        assertThat(quote.at("/outcome/kind").asString()).isEqualTo("optimal");
        assertThat(quote.at("/site/lpa").asString()).isEqualTo("Ashford");
        assertThat(codes(quote)).contains("live-lookup-unavailable");
        assertThat(quote.at("/site/accuracy").asString()).isEqualTo("approximate");
        if (service != StubService.LNRS) { // which the usual spatial rule does not look at
            assertThat(codes(quote)).contains("approximate-tier");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EH1 1YZ|outside-england|EH1 1YZ is in Scotland. Biodiversity net gain applies to sites in England.",
                "CF10 1EP|outside-england|CF10 1EP is in Wales. Biodiversity net gain applies to sites in England.",
                "BT1 5GS|outside-england|BT1 5GS is in Northern Ireland. Biodiversity net gain applies to sites in England.",
                "TN23 9ZZ|unknown-postcode|The postcode (TN23 9ZZ) must be one in use.",
                "TN23 1ZZ|unknown-postcode|The postcode (TN23 1ZZ) must be one in use.",
                "HELLO|postcode-malformed|The postcode (HELLO) must be written like TN23 1AA"
            })
    void refusesASiteThatCannotBe(String postcode, String code, String message) {
        Run run = quote("{\"postcode\":\"%s\"}".formatted(postcode));

        assertThat(run.code()).isEqualTo(2);
        JsonNode error = Contract.JSON.readTree(run.out()).at("/errors/0");
        assertThat(error.get("pointer").asString()).isEqualTo("/location/postcode");
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("detail").asString()).startsWith(message);
    }

    @Test
    void needsAPostcodeWhileTheAddressServiceIsDown() {
        for (StubFault fault : FAULTS) {
            stub.fault(StubService.ADDRESS, fault);
            Run without = quote("{\"address\":\"12 High Street, Ashford\"}");
            JsonNode with = quoted("{\"address\":\"12 High Street, Ashford TN23 1AA\"}");

            assertThat(without.code()).as("%s %s", fault, without.out()).isEqualTo(2);
            assertThat(without.out()).contains("\"address-needs-postcode\"");
            assertThat(with.at("/site/accuracy").asString()).isEqualTo("exact");
        }
    }

    @Test
    void isUnavailableOnlyWhereNothingElseIsUsable() {
        for (StubService service : StubService.values()) {
            stub.fault(service, StubFault.REFUSE);
        }
        Run unknown = quote("{\"postcode\":\"TD15 1AA\"}");
        JsonNode chosen = quoted("{\"postcode\":\"TD15 1AA\",\"lpa_name\":\"Northumberland\",\"nca_name\":\"1\"}");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.out())
                .contains("urn:bng:problem:location-unavailable")
                .doesNotContain("TD15");
        assertThat(chosen.at("/site/accuracy").asString()).isEqualTo("chosen");
        assertThat(codes(chosen)).contains("live-lookup-unavailable");
    }

    @Test
    void aServiceThatIsAskedAnswersByThem() {
        Map<String, String> settings = Map.of(
                "SERVER_PORT", "0",
                "BNG_PLACE_SOURCE", "live",
                "BNG_PLACE_POSTCODES", stub.address(StubService.POSTCODES).toString(),
                "BNG_PLACE_LPA", stub.address(StubService.LPA).toString(),
                "BNG_PLACE_NCA", stub.address(StubService.NCA).toString(),
                "BNG_PLACE_LNRS", stub.address(StubService.LNRS).toString());
        try (RunningService service = RunningService.start(settings)) {
            var client = new ApiClient(service.port());
            ApiAnswer quote = client.postJson("/run?wait=30", order("{\"postcode\":\"SO23 9AA\"}"));
            ApiAnswer abroad = client.postJson("/run", order("{\"postcode\":\"EH1 1YZ\"}"));
            for (StubService each : StubService.values()) {
                stub.fault(each, StubFault.REFUSE);
            }
            ApiAnswer unavailable = client.postJson("/locate", "{\"location\":{\"postcode\":\"TD15 1AA\"}}");

            assertThat(quote.text("/result/site/lpa")).as(quote.toString()).isEqualTo("Winchester");
            assertThat(quote.text("/result/site/accuracy")).isEqualTo("exact");
            assertThat(abroad.status()).isEqualTo(422);
            assertThat(abroad.errors()).containsExactly("/location/postcode outside-england");
            assertThat(unavailable.status()).isEqualTo(503);
            assertThat(unavailable.problem()).isEqualTo("location-unavailable");
            assertThat(unavailable.header("Retry-After")).isNotBlank();
        }
    }

    private JsonNode quoted(String location) {
        Run run = quote(location);
        assertThat(run.code()).as(run.out()).isZero();
        return Contract.JSON.readTree(run.out());
    }

    private Run quote(String location) {
        return Program.run(Program.finding(this::timed), order(location), "quote", "--json", "-");
    }

    private SiteAnswer timed(SiteQuery query) {
        long start = System.nanoTime();
        try {
            return finder.locate(query);
        } finally {
            waited.set(System.nanoTime() - start);
        }
    }

    private static String order(String location) {
        return "{\"demand\":[{\"habitat_name\":\"Grassland - Modified grassland\",\"units\":0.08}],\"location\":%s}"
                .formatted(location);
    }

    private static List<String> codes(JsonNode quote) {
        return quote.get("warnings")
                .valueStream()
                .map(warning -> warning.get("code").asString())
                .toList();
    }
}
