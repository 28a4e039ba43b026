package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.jobs.redis.RealRedis;

/** Workers that are killed, or sleep past their lease, while they solve. */
final class LostWorkerIT {
    private static final Duration LEASE = Duration.ofSeconds(4);

    @Test
    void anotherInstanceFinishesTheJobOfOneThatWasKilled() {
        try (RealRedis redis = RealRedis.start();
                SpawnedService survivor = start(redis);
                SpawnedService victim = start(redis)) {
            ApiClient client = survivor.client();
            String blocker = keptBusy(survivor, victim);
            String job = client.run(HardDemand.body("PT12S"));
            awaitSolving(client, job);
            victim.kill();
            Instant killed = Instant.now();
            int lost = attempt(client, job);
            client.post("/jobs/" + blocker + "/cancel");
            SpawnedService.await("the survivor to take the job over", () -> attempt(client, job) > lost);

            assertThat(Duration.between(killed, Instant.now())).isLessThan(LEASE.plusSeconds(8));
            ApiAnswer ended = client.finished(job);
            assertThat(ended.text("/status")).isEqualTo("completed");
            assertThat(attempt(client, job)).isEqualTo(lost + 1);
            assertThat(ended.text("/result/outcome/kind")).isEqualTo("feasible");
            assertThat(client.get("/jobs").json().get("items")).hasSize(2);
        }
    }

    @Test
    void oneThatSleptPastItsLeaseChangesNothing() {
        try (RealRedis redis = RealRedis.start();
                SpawnedService successor = start(redis);
                SpawnedService sleeper = start(redis)) {
            ApiClient client = successor.client();
            String blocker = keptBusy(successor, sleeper);
            String job = client.run(HardDemand.body("PT12S"));
            awaitSolving(client, job);
            sleeper.pause();
            int lost = attempt(client, job);
            client.post("/jobs/" + blocker + "/cancel");
            SpawnedService.await("the successor to take the job over", () -> attempt(client, job) > lost);
            ApiAnswer ended = client.finished(job);
            assertThat(ended.text("/status")).isEqualTo("completed");

            sleeper.resume();
            SpawnedService.await(
                    "the sleeper to see its loss", () -> sleeper.printed().contains("lease-lost"));

            ApiAnswer after = sleeper.client().get("/status/" + job);
            assertThat(after.body()).isEqualTo(ended.body());
            assertThat(after.header("ETag")).isEqualTo(ended.header("ETag"));
            assertThat(client.get("/status/" + job).body()).isEqualTo(ended.body());
        }
    }

    @Test
    void aJobThatKillsItsWorkersIsGivenUpAndDisturbsNoOther() {
        try (RealRedis redis = RealRedis.start()) {
            String poison = "";
            String other = "";
            for (int attempt = 1; attempt <= 3; attempt++) {
                try (SpawnedService victim = start(redis)) {
                    ApiClient client = victim.client();
                    if (attempt == 1) {
                        poison = client.run(HardDemand.body("PT60S"));
                        other = client.run(Journeys.example("single"));
                    }
                    awaitAttempt(client, poison, attempt);
                    victim.kill();
                }
            }
            try (SpawnedService survivor = start(redis)) {
                ApiAnswer givenUp = survivor.client().finished(poison);
                ApiAnswer fine = survivor.client().finished(other);

                assertThat(givenUp.text("/status")).isEqualTo("failed");
                assertThat(givenUp.text("/error/type")).isEqualTo("urn:bng:problem:worker-lost");
                assertThat(givenUp.text("/attempt")).isEqualTo("3");
                assertThat(fine.text("/status")).isEqualTo("completed");
            }
        }
    }

    /** One worker, which loses a job some seconds after its last word. */
    private static SpawnedService start(RealRedis redis) {
        return SpawnedService.start(
                Map.of("BNG_JOBS_STORE", "redis", "BNG_REDIS_URL", redis.url()),
                "BNG_JOBS_WORKERS",
                "1",
                "BNG_JOBS_LEASE",
                LEASE.toString(),
                "BNG_JOBS_HEARTBEAT",
                "PT1S");
    }

    /** Occupies the worker of one instance, so that the next job goes to the other one. */
    private static String keptBusy(SpawnedService busy, SpawnedService free) {
        free.pause();
        String blocker = busy.client().run(HardDemand.body("PT60S"));
        busy.client().when(blocker, "running");
        free.resume();
        return blocker;
    }

    private static void awaitAttempt(ApiClient client, String job, int attempt) {
        SpawnedService.await("attempt " + attempt, () -> attempt(client, job) >= attempt);
    }

    private static void awaitSolving(ApiClient client, String job) {
        SpawnedService.await(
                "the solve",
                () -> client.get("/status/" + job)
                        .text("/progress_detail/phase")
                        .equals("solving"));
    }

    private static int attempt(ApiClient client, String job) {
        return client.get("/status/" + job).json().get("attempt").asInt();
    }
}
