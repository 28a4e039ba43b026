package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused before any route sees it, byte by byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DirectProblemsTest {
    private static final String END = "\r\n\r\n";

    private final WebFixture web = WebFixture.open();

    @AfterAll
    void end() {
        web.close();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("garbage" + END, 400, "bad-request"),
                Arguments.of("GET /run" + END, 400, "bad-request"),
                Arguments.of("GET /run HTTP/1.0" + END, 400, "bad-request"),
                Arguments.of("GET /run HTTP/3.0" + END, 400, "bad-request"),
                Arguments.of("PRI * HTTP/2.0" + END + "SM" + END, 400, "bad-request"),
                Arguments.of("G\u0001T /run HTTP/1.1" + END, 400, "bad-request"),
                Arguments.of("GET /a%zz HTTP/1.1\r\nHost: localhost" + END, 400, "bad-request"),
                Arguments.of("GET /jobs?limit=%zz HTTP/1.1\r\nHost: localhost" + END, 400, "bad-request"),
                Arguments.of("GET /jobs HTTP/1.1" + END, 400, "bad-request"),
                Arguments.of("GET /jobs HTTP/1.1\r\nHost: localhost\r\nBad Header: y" + END, 400, "bad-request"),
                Arguments.of(
                        "GET /jobs HTTP/1.1\r\nHost: localhost\r\nBig: " + "a".repeat(20_000) + END,
                        431,
                        "headers-too-large"),
                Arguments.of("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost" + END, 414, "uri-too-long"),
                Arguments.of(
                        "POST /run HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: -2"
                                + END,
                        400,
                        "bad-request"),
                Arguments.of(
                        "POST /run HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                                + "Content-Length: 3" + END + "{}",
                        400,
                        "bad-request"),
                Arguments.of(
                        "POST /run HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                                + "Transfer-Encoding: chunked" + END + "{}",
                        400,
                        "bad-request"),
                Arguments.of(
                        "POST /run HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked" + END + "zz\r\nabc\r\n0" + END,
                        400,
                        "bad-request"),
                Arguments.of("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END, 404, "not-found"),
                Arguments.of(
                        "BREW /run HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END, 405, "method-not-allowed"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void tellsAProblem(String request, int status, String slug) {
        String answer = web.raw(request);

        assertThat(answer).startsWith("HTTP/1.1 " + status + ' ');
        String head = answer.substring(0, answer.indexOf(END));
        assertThat(head)
                .contains("Content-Type: application/problem+json")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Cache-Control: no-store")
                .contains("X-Request-Id: ");
        JsonObject problem = WebFixture.json(answer.substring(answer.indexOf(END) + END.length()));
        assertThat(problem.getString("type")).isEqualTo("urn:bng:problem:" + slug);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(head).contains("X-Request-Id: " + problem.getString("request_id"));
        assertThat(problem.getString("instance")).isNotEmpty();
        assertThat(web.told(problem.getString("request_id")).problem()).isEqualTo(slug);
    }

    @Test
    void keepsTheIdOfARequestThatItRefuses() {
        assertThat(web.raw("GET /jobs HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: mine\r\nContent-Length: -1" + END))
                .contains("X-Request-Id: mine", "\"request_id\":\"mine\"");
    }

    @Test
    void goesOnAfterABodyIsAnnounced() {
        String order = WebFixture.ORDER;

        assertThat(web.raw("POST /run HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + order.length() + END + order))
                .startsWith("HTTP/1.1 100 Continue")
                .contains("HTTP/1.1 202");
    }
}
