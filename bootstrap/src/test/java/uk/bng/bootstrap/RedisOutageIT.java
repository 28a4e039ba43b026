package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.bootstrap.FaultJourneys.assertProblem;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.jobs.redis.RealRedis;
import uk.bng.adapter.outage.FaultyProxy;

/** Redis goes away and comes back under a running service. */
final class RedisOutageIT {
    private static final Duration LEASE = Duration.ofSeconds(5);

    @Test
    void submitsAreRefusedSoonAndTakenAgainWithoutARestart() {
        try (RealRedis redis = RealRedis.start();
                FaultyProxy proxy = FaultyProxy.to(redis.port());
                SpawnedService service = start(proxy)) {
            ApiClient client = service.client();
            String before = client.run(Journeys.example("single"));
            client.finished(before);

            proxy.refuse();
            assertRefusedSoon(client);
            SpawnedService.await("readiness to end", () -> client.healthOf("/health/ready") == 503);
            assertThat(client.get("/health/live").status()).isEqualTo(200);
            awaitBack(proxy, client);
            proxy.hang();
            assertRefusedSoon(client);
            awaitBack(proxy, client);

            assertThat(client.get("/status/" + before).status()).isEqualTo(200);
            assertThat(client.finished(client.run(Journeys.example("typical"))).text("/status"))
                    .isEqualTo("completed");
        }
    }

    @Test
    void aSolveSurvivesAShortOutage() {
        try (RealRedis redis = RealRedis.start();
                FaultyProxy proxy = FaultyProxy.to(redis.port());
                SpawnedService service = start(proxy)) {
            ApiClient client = service.client();
            String job = client.run(HardDemand.body("PT8S"));
            client.when(job, "running");
            proxy.refuse();
            assertRefusedSoon(client);
            proxy.pass();
            ApiAnswer ended = ended(client, job);

            assertThat(ended.text("/status")).isEqualTo("completed");
            assertThat(ended.text("/attempt")).isEqualTo("1");
        }
    }

    @Test
    void aSolveThatLostItsLeaseInAnOutageIsDoneAgain() {
        try (RealRedis redis = RealRedis.start();
                FaultyProxy proxy = FaultyProxy.to(redis.port());
                SpawnedService service = start(proxy)) {
            ApiClient client = service.client();
            String job = client.run(HardDemand.body("PT15S"));
            client.when(job, "running");
            proxy.refuse();
            long lost = System.nanoTime() + LEASE.plusSeconds(1).toNanos();
            SpawnedService.await("the lease to run out", () -> System.nanoTime() > lost);
            proxy.pass();
            ApiAnswer ended = ended(client, job);

            assertThat(ended.text("/status")).isEqualTo("completed");
            assertThat(ended.text("/attempt")).isEqualTo("2");
            assertThat(service.printed()).contains("lease-lost");
        }
    }

    private static SpawnedService start(FaultyProxy proxy) {
        return SpawnedService.start(
                Map.of("BNG_JOBS_STORE", "redis", "BNG_REDIS_URL", proxy.url()),
                "BNG_JOBS_WORKERS",
                "1",
                "BNG_JOBS_LEASE",
                LEASE.toString(),
                "BNG_JOBS_HEARTBEAT",
                "PT1S");
    }

    private static void assertRefusedSoon(ApiClient client) {
        long start = System.nanoTime();
        ApiAnswer refused = client.postJson("/run", Journeys.example("single"));

        assertProblem(refused, 503, "job-store-unavailable");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        // Two seconds by contract, and what a busy machine needs to carry the answer.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
    }

    private static void awaitBack(FaultyProxy proxy, ApiClient client) {
        proxy.pass();
        SpawnedService.await(
                "Redis to be back",
                () -> client.postJson("/run", Journeys.example("single")).status() == 202);
    }

    /** Until the connection is back the service cannot say how the job stands. */
    private static ApiAnswer ended(ApiClient client, String job) {
        SpawnedService.await(
                "Redis to be back", () -> client.get("/status/" + job).status() == 200);
        return client.finished(job);
    }
}
