package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.bootstrap.FaultJourneys.assertProblem;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Asking a service that is about to end. */
interface ShutdownJourneys extends Journeys {
    @Test
    default void whileItEndsItTakesNothingNewAndStillTells() {
        RunningService service = service("BNG_JOBS_GRACE", "PT30S");
        var client = new ApiClient(service.port());
        String job = client.run(HardDemand.body("PT60S"));
        client.when(job, "running");
        CompletableFuture<Void> end = CompletableFuture.runAsync(service::close);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (client.get("/health/ready").status() != 503) {
            assertThat(System.nanoTime()).as("still ready").isLessThan(deadline);
        }

        ApiAnswer refused = client.postJson("/run", Journeys.example("single"));
        assertProblem(refused, 503, "shutting-down");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(client.get("/health/live").status()).isEqualTo(200);
        assertThat(client.get("/status/" + job).text("/status")).isEqualTo("running");
        client.post("/jobs/" + job + "/cancel");
        end.join();
    }
}
