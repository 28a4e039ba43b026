package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/** What tests expect of answers. */
final class Answers {
    private Answers() {}

    /** A whole problem document, with the headers that every answer has. */
    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = WebFixture.json(answer);
        assertThat(problem.getString("type")).isEqualTo("urn:bng:problem:" + slug);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("instance")).isEqualTo(answer.uri().getRawPath());
        assertThat(answer.headers().firstValue("X-Request-Id")).contains(problem.getString("request_id"));
        assertSafe(answer);
    }

    /** The headers that every answer has. */
    static void assertSafe(HttpResponse<?> answer) {
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }
}
