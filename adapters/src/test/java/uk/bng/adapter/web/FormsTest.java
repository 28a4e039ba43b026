package uk.bng.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;
import static uk.bng.adapter.web.Answers.assertSafe;
import static uk.bng.adapter.web.WebFixture.ORDER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types, encodings, methods, ids and headers, whatever the route. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FormsTest {
    private static final String ID = "00000000-0000-4000-8000-000000000000";

    private final WebFixture web = WebFixture.open();

    @AfterAll
    void end() {
        web.close();
    }

    static List<WebRoute> routes() {
        return List.of(WebRoute.values());
    }

    static Stream<String> patterns() {
        return Arrays.stream(WebRoute.values()).map(WebRoute::pattern).distinct();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void refusesToAnswerInAFormThatIsNotAccepted(WebRoute route) {
        assertProblem(
                web.send(route.method(), path(route.pattern()), null, "Accept", "image/png"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void namesTheMethodsOfAnAddress(String pattern) {
        HttpResponse<String> answer = web.send("PATCH", path(pattern), null);

        assertProblem(answer, 405, "method-not-allowed");
        List<String> allowed =
                List.of(answer.headers().firstValue("Allow").orElseThrow().split(", "));
        for (WebRoute route : WebRoute.values()) {
            if (route.pattern().equals(pattern)) {
                assertThat(allowed).contains(route.method());
            }
        }
        HttpResponse<String> options = web.send("OPTIONS", path(pattern), null);
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).contains(String.join(", ", allowed));
        assertSafe(options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/assets", "/assets/", "/run/more", "/status", "/run/", "/status/" + ID + "/event"})
    void knowsNoOtherAddress(String path) {
        assertProblem(web.get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=iso-8859-1",
                "application/jsonp",
                "application/merge-patch+json"
            })
    void readsJsonInUtf8Only(String type) {
        assertProblem(web.post("/run", ORDER, "Content-Type", type), 415, "unsupported-media-type");
        assertProblem(web.post("/validate", ORDER, "Content-Type", type), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON;charset=\"UTF-8\"", "application/json; charset=utf-8"})
    void readsJsonHoweverItsTypeIsWritten(String type) {
        assertThat(web.post("/validate", ORDER, "Content-Type", type).statusCode())
                .isEqualTo(200);
    }

    @Test
    void readsNoCompressedBodies() {
        assertProblem(web.post("/run", ORDER, "Content-Encoding", "gzip"), 415, "unsupported-media-type");
    }

    @Test
    void readsNoBodyWithoutAType() {
        String answer =
                web.raw("POST /run HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 415").contains("urn:bng:problem:unsupported-media-type");
    }

    @Test
    void refusesALargeBodyBeforeItComes() {
        String answer = web.raw(String.join(
                "\r\n",
                "POST /run HTTP/1.1",
                "Host: localhost",
                "X-Request-Id: mine",
                "Content-Type: application/json",
                "Content-Length: 1048577",
                "",
                ""));

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("urn:bng:problem:body-too-large", "\"request_id\":\"mine\"");
    }

    @Test
    void refusesALargeBodyThatDoesNotSayItsSize() {
        String answer = web.raw("POST /validate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + "80000\r\n" + " ".repeat(0x80000) + "\r\n80000\r\n"
                + " ".repeat(0x80000) + "\r\n1\r\n \r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:bng:problem:body-too-large");
    }

    @Test
    void readsABodyOfTheLargestSize() {
        String body = ORDER + " ".repeat((1 << 20) - ORDER.length());

        assertThat(web.post("/validate", body).statusCode()).isEqualTo(200);
    }

    @Test
    void compressesLongAnswersForThoseWhoAsk() throws IOException {
        HttpResponse<byte[]> packed = web.bytes("/openapi.yaml", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = web.bytes("/openapi.yaml");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(web.bytes("/health/live", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void tagsWhatIsCompressedApart() {
        try (var own = WebFixture.open()) {
            String path = "/status/" + own.submitted();
            own.work();
            HttpResponse<byte[]> packed = own.bytes(path, "Accept-Encoding", "gzip");
            String tag = packed.headers().firstValue("ETag").orElseThrow();

            assertThat(tag).endsWith("-gzip\"");
            assertThat(own.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void answersHeadWithTheHeadersOfGet() {
        HttpResponse<String> head = web.send("HEAD", "/openapi.yaml", null);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(web.get("/openapi.yaml").body().getBytes(UTF_8).length);
        assertSafe(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-1._z", "0123456789012345678901234567890123456789012345678901234567890123"})
    void keepsTheIdOfARequest(String id) {
        HttpResponse<String> answer = web.get("/nothing", "X-Request-Id", id);

        assertThat(answer.headers().firstValue("X-Request-Id")).contains(id);
        assertThat(web.told(answer).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a\"b", "a/b", "01234567890123456789012345678901234567890123456789012345678901234"})
    void makesAnIdWhereTheOneGivenIsNone(String id) {
        HttpResponse<String> answer = web.get("/nothing", "X-Request-Id", id);

        assertProblem(answer, 404, "not-found");
        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
    }

    @Test
    void tellsTheJournalOfEveryRequest() {
        String id = web.submitted();
        var event = web.told(web.get("/status/" + id));

        assertThat(event.route()).isEqualTo("/status/{job_id}");
        assertThat(event.method()).isEqualTo("GET");
        assertThat(event.status()).isEqualTo(200);
        assertThat(event.jobId()).isEqualTo(id);
        assertThat(event.problem()).isNull();
        assertThat(event.time()).isPositive();
        assertThat(web.told(web.get("/jobs?limit=0")).problem()).isEqualTo("bad-query");
    }

    private static String path(String pattern) {
        return pattern.replace("{job_id}", ID)
                .replace("{reference}", "BNG-A-00001")
                .replace("{name}", "typical")
                .replace("{file}", WebFixture.ASSET);
    }
}
