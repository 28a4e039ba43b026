package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.bootstrap.FaultJourneys.assertProblem;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asking for more than one may. */
interface LimitJourneys extends Journeys {
    @Test
    default void everyCountedRouteIsRefusedOverItsLimit() {
        try (RunningService service = service("BNG_LIMITS_SUBMITS", "1", "BNG_LIMITS_READS", "1")) {
            var client = new ApiClient(service.port());
            client.postJson("/run", Journeys.example("single"));
            client.get("/jobs");
            for (Asked asked : Journeys.everyOperation()) {
                ApiAnswer answer = asked.by(client);

                if (Contract.SERVED.isDocumented(asked.operation(), 429)) {
                    assertProblem(answer, 429, "too-many-requests");
                    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
                    assertThat(answer.header("RateLimit")).contains("r=0");
                } else {
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    default void anAnswerShowsWhatIsLeft() {
        try (RunningService service = service("BNG_LIMITS_SUBMITS", "5", "BNG_LIMITS_READS", "50")) {
            var client = new ApiClient(service.port());
            ApiAnswer submit = client.postJson("/run", Journeys.example("single"));
            ApiAnswer read = client.get("/jobs");

            assertThat(submit.header("RateLimit-Policy")).contains("q=5", "w=60");
            assertThat(submit.header("RateLimit")).contains("r=4");
            assertThat(read.header("RateLimit-Policy")).contains("q=50", "w=60");
            assertThat(read.header("RateLimit")).contains("r=49");
        }
    }

    @Test
    default void nobodyHasTheQueueForHimself() {
        try (RunningService service = service("BNG_JOBS_WORKERS", "1", "BNG_LIMITS_LIVE", "2")) {
            var client = new ApiClient(service.port());
            List<String> live = new ArrayList<>();
            live.add(client.run(HardDemand.body("PT60S")));
            live.add(client.run(HardDemand.body("PT60S")));
            ApiAnswer refused = client.postJson("/run", Journeys.example("single"));

            assertProblem(refused, 429, "too-many-live-jobs");
            endAll(client, live);
            assertThat(client.postJson("/run", Journeys.example("single")).status())
                    .isEqualTo(202);
        }
    }

    @Test
    default void aFullQueueTakesNoMoreAndLosesNothing() {
        try (RunningService service = service("BNG_JOBS_WORKERS", "1", "BNG_JOBS_QUEUE", "2")) {
            var client = new ApiClient(service.port());
            List<String> live = new ArrayList<>();
            live.add(client.run(HardDemand.body("PT60S")));
            client.when(live.getFirst(), "running");
            live.add(client.run(Journeys.example("single")));
            live.add(client.run(Journeys.example("typical")));
            ApiAnswer refused = client.postJson("/run", Journeys.example("single"));

            assertProblem(refused, 429, "queue-full");
            client.post("/jobs/" + live.getFirst() + "/cancel");
            assertThat(live.stream().map(client::finished))
                    .extracting(answer -> answer.text("/status"))
                    .containsExactly("cancelled", "completed", "completed");
        }
    }

    @Test
    default void onlySoManyStreamsAreOpenAtATime() throws IOException {
        try (RunningService service = service("BNG_LIMITS_STREAMS", "1")) {
            var client = new ApiClient(service.port());
            String job = client.run(HardDemand.body("PT60S"));
            client.when(job, "running");
            try (InputStream open = client.stream(job)) {
                assertThat(open.read()).isPositive();
                assertProblem(client.get("/status/" + job + "/events"), 429, "too-many-streams");
            }
            endAll(client, List.of(job));
        }
    }

    private static void endAll(ApiClient client, List<String> jobs) {
        jobs.forEach(job -> client.post("/jobs/" + job + "/cancel"));
        jobs.forEach(client::finished);
    }
}
