package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.jobs.redis.RealRedis;

/** The service is told to end while it works. */
final class ShutdownIT {
    private static final Duration GRACE = Duration.ofSeconds(6);

    @Test
    void runningJobsEndOrWaitAgainAndTheProcessEndsWell() {
        try (RealRedis redis = RealRedis.start();
                SpawnedService service = start(redis, "2")) {
            ApiClient client = service.client();
            String quick = client.run(HardDemand.body("PT3S"));
            String slow = client.run(HardDemand.body("PT60S"));
            client.when(quick, "running");
            client.when(slow, "running");

            long told = System.nanoTime();
            service.terminate();
            SpawnedService.await("readiness to end", () -> isUnready(client));
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(2));
            assertThat(service.exitCode()).as(service.printed()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(GRACE.plusSeconds(6));

            try (SpawnedService next = start(redis, "1")) {
                assertThat(next.client().finished(quick).text("/status")).isEqualTo("completed");
                ApiAnswer left = next.client().get("/status/" + slow);
                assertThat(left.text("/status")).as(left.toString()).isIn("completed", "pending", "running");
                next.client().post("/jobs/" + slow + "/cancel");
                // Cancelled where no plan was known yet, it has none.
                assertThat(next.client().finished(slow).text("/status")).isIn("completed", "cancelled");
            }
        }
    }

    @Test
    void aSecondSignalMeansNow() {
        try (SpawnedService service =
                SpawnedService.start(Map.of("BNG_JOBS_GRACE", "PT60S", "BNG_JOBS_WORKERS", "1"))) {
            ApiClient client = service.client();
            client.when(client.run(HardDemand.body("PT60S")), "running");
            service.terminate();
            SpawnedService.await("readiness to end", () -> isUnready(client));
            long told = System.nanoTime();
            service.terminate();
            service.exitCode();

            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static SpawnedService start(RealRedis redis, String workers) {
        return SpawnedService.start(
                Map.of("BNG_JOBS_STORE", "redis", "BNG_REDIS_URL", redis.url()),
                "BNG_JOBS_WORKERS",
                workers,
                "BNG_JOBS_LEASE",
                "PT4S",
                "BNG_JOBS_HEARTBEAT",
                "PT1S",
                "BNG_JOBS_GRACE",
                GRACE.toString());
    }

    /** One that listens no more is not ready either. */
    private static boolean isUnready(ApiClient client) {
        return client.healthOf("/health/ready") != 200;
    }
}
