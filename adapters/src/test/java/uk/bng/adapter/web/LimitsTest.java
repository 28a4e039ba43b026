package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;
import static uk.bng.adapter.web.WebFixture.ORDER;
import static uk.bng.adapter.web.WebFixture.limited;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.Scope;

final class LimitsTest {
    @Test
    void tellsWhatIsLeft() {
        try (var web = WebFixture.with(limited(6, 60, 1))) {
            HttpResponse<String> read = web.get("/jobs");
            assertThat(read.headers().firstValue("RateLimit-Policy")).contains("\"reads\";q=60;w=60");
            assertThat(read.headers().firstValue("RateLimit")).contains("\"reads\";r=59;t=1");

            HttpResponse<String> submit = web.post("/run", ORDER);
            assertThat(submit.headers().firstValue("RateLimit-Policy")).contains("\"submits\";q=6;w=60");
            assertThat(submit.headers().firstValue("RateLimit")).contains("\"submits\";r=5;t=10");
        }
    }

    @Test
    void refusesOneTooManyUntilTimeHasPassed() {
        try (var web = WebFixture.with(limited(2, 60, 1))) {
            web.submitted();
            web.submitted();
            HttpResponse<String> answer = web.post("/run", ORDER);

            assertProblem(answer, 429, "too-many-requests");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 30L);
            assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"submits\";r=0;");
            assertThat(web.get("/jobs").statusCode()).isEqualTo(200);
            web.skip(Duration.ofSeconds(31));
            assertThat(web.post("/run", ORDER).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void countsEveryKeyApart() {
        try (var web = WebFixture.with(limited(60, 1, 1))) {
            String first = web.keys.add("first001", web.clock.instant(), Scope.QUOTES_READ);
            String second = web.keys.add("second01", web.clock.instant(), Scope.QUOTES_READ);

            assertThat(web.get("/jobs", "Authorization", first).statusCode()).isEqualTo(200);
            assertProblem(web.get("/jobs", "Authorization", first), 429, "too-many-requests");
            assertThat(web.get("/jobs", "Authorization", second).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void countsNothingThatEverybodyMayAsk() {
        try (var web = WebFixture.with(limited(1, 1, 1))) {
            for (int i = 0; i < 5; i++) {
                HttpResponse<String> answer = web.get("/health/live");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
            }
        }
    }
}
