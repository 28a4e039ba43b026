package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.bootstrap.MalformedDemandsTest.Malformed;

/** Everything that can be wrong with a request, and the problem that says so. */
interface FaultJourneys extends Journeys {
    @Test
    default void everyMalformedBodyIsRefusedWithItsFaults() throws IOException {
        for (Malformed malformed : MalformedDemandsTest.malformed()) {
            if (malformed.name().startsWith("revises")) {
                continue; // Here there are jobs that could be revised.
            }
            byte[] body =
                    Files.readAllBytes(Path.of("src", "test", "resources", "malformed", malformed.name() + ".json"));
            for (String path : List.of("/run", "/validate")) {
                ApiAnswer answer = api().send("POST", path, body, "Content-Type", "application/json");
                boolean isChecked = path.equals("/validate")
                        && malformed.type().equals("invalid-request")
                        && !malformed.faults().equals(List.of("(whole) wrong-type"));

                if (!isChecked) {
                    assertThat(answer.problem()).as("%s: %s", malformed, answer).isEqualTo(malformed.type());
                }
                assertThat(answer.status())
                        .as(malformed.name())
                        .isEqualTo(isChecked ? 200 : malformed.type().equals("malformed-json") ? 400 : 422);
                assertThat(answer.errors().stream().map(FaultJourneys::asExpected))
                        .as(malformed.name())
                        .containsExactlyElementsOf(malformed.faults());
            }
        }
    }

    @Test
    default void aBodyMustBeJsonOfABearableSize() {
        byte[] large = " ".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);
        byte[] body = Journeys.example("single").getBytes(StandardCharsets.UTF_8);
        for (String path : List.of("/run", "/validate", "/locate")) {
            assertProblem(api().send("POST", path, large, "Content-Type", "application/json"), 413, "body-too-large");
            assertProblem(api().send("POST", path, body, "Content-Type", "text/plain"), 415, "unsupported-media-type");
            assertProblem(api().send("POST", path, body), 415, "unsupported-media-type");
            assertProblem(api().postJson(path, ""), 400, "malformed-json");
        }
        assertThat(api().postJson(
                                "/run?wait=30",
                                Journeys.example("single"),
                                "Content-Type",
                                "application/json; charset=utf-8")
                        .status())
                .isEqualTo(200);
    }

    @Test
    default void whatIsNotThereIsNotFound() {
        assertProblem(api().get("/nothing"), 404, "not-found");
        assertProblem(api().get("/status"), 404, "not-found");
        assertProblem(api().get("/status/" + NOBODYS), 404, "not-found");
        assertProblem(api().get("/status/not-an-id"), 404, "not-found");
        assertProblem(api().get("/status/" + NOBODYS + "/events"), 404, "not-found");
        assertProblem(api().post("/jobs/" + NOBODYS + "/cancel"), 404, "not-found");
        assertProblem(api().delete("/jobs/" + NOBODYS), 404, "not-found");
        assertProblem(api().get("/examples/none"), 404, "not-found");
        assertProblem(api().get("/examples/..%2Fsecret"), 404, "not-found");
    }

    @Test
    default void aMethodThatAPathDoesNotKnowIsRefused() {
        for (Asked asked : Journeys.everyOperation()) {
            ApiAnswer answer = api().send("PATCH", asked.path(), null);

            assertProblem(answer, 405, "method-not-allowed");
            assertThat(answer.header("Allow")).as(asked.toString()).contains(asked.method());
        }
    }

    @Test
    default void aFormThatIsNotToBeHadIsRefused() {
        for (Asked asked : Journeys.everyOperation()) {
            assertProblem(asked.by(api(), "Accept", "image/png"), 406, "not-acceptable");
        }
        assertThat(api().get("/config", "Accept", "text/html, */*;q=0.1").status())
                .isEqualTo(200);
    }

    @Test
    default void aQueryMustMakeSense() {
        String job = api().run(Journeys.example("single"));
        for (String path : List.of(
                "/status/" + job + "?wait=soon",
                "/status/" + job + "?wait=31",
                "/status/" + job + "?wait=-1",
                "/jobs?limit=0",
                "/jobs?limit=101",
                "/jobs?limit=many",
                "/jobs?status=lost",
                "/habitats?ledger=sky",
                "/habitats?limit=0")) {
            assertProblem(api().get(path), 400, "bad-query");
        }
        assertProblem(api().postJson("/run?wait=x", Journeys.example("single")), 400, "bad-query");
    }

    @Test
    default void aQueryHasNothingThatIsNotKnown() {
        for (Asked asked : Journeys.everyOperation()) {
            if (Contract.SERVED.isDocumented(asked.operation(), 400)) {
                assertProblem(asked.with("?colour=blue").by(api()), 400, "bad-query");
            }
        }
    }

    @Test
    default void everyAnswerNamesItsRequest() {
        ApiAnswer named = api().get("/nothing", "X-Request-Id", "my.request_1-2");
        ApiAnswer unfit = api().get("/nothing", "X-Request-Id", "<script>");

        assertThat(named.header("X-Request-Id")).isEqualTo("my.request_1-2");
        assertThat(named.text("/request_id")).isEqualTo("my.request_1-2");
        assertThat(named.text("/instance")).isEqualTo("/nothing");
        assertThat(unfit.header("X-Request-Id")).isNotBlank().doesNotContain("<");
        assertThat(unfit.text("/request_id")).isEqualTo(unfit.header("X-Request-Id"));
    }

    @Test
    default void whatIsNotHttpIsAnsweredByAProblemToo() {
        Map<String, Integer> raw = Map.of(
                "GET\r\n\r\n",
                400,
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                400,
                "BREW /run HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                405,
                "GET /status/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                400,
                "GET /health HTTP/1.1\r\nHost: a\r\nX-Large: " + "a".repeat(200_000) + "\r\n\r\n",
                431,
                "POST /run HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9999999999\r\n\r\n{}",
                413);
        raw.forEach((request, status) -> {
            RawHttp.Answer answer = RawHttp.send(api().port(), request);

            assertThat(answer.status()).as("%.80s: %s", request, answer).isEqualTo(status);
            assertThat(answer.head())
                    .as("%.80s", request)
                    .containsIgnoringCase("content-type: application/problem+json");
            assertThat(answer.head()).containsIgnoringCase("x-request-id: ");
            assertThat(Contract.SERVED.faultsAs("Problem", answer.body()))
                    .as(answer.toString())
                    .isEmpty();
        });
    }

    @Test
    default void everyProblemIsExplainedInTheCatalogueOfProblems() throws IOException {
        String catalogue = Files.readString(Path.of("..", "docs", "problems.md"));

        assertThat(ApiClient.problems())
                .isNotEmpty()
                .allSatisfy(slug -> assertThat(catalogue).contains("`urn:bng:problem:%s`".formatted(slug)));
    }

    static void assertProblem(ApiAnswer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    private static String asExpected(String error) {
        return error.startsWith(" ") ? "(whole)" + error : error;
    }
}
