package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.jobs.redis.RealRedis;

/** Workers that are killed, or sleep past their lease, while they solve. */
final class LostWorkerIT {
    private static final Duration LEASE = Duration.ofSeconds(2);

    @Test
    void anotherInstanceFinishesTheJobOfOneThatWasKilled() {
        try (RealRedis redis = RealRedis.start();
                ServiceProcess first = start(redis)) {
            String job = first.client().run(HardDemand.body(21, "PT15S"));
            awaitSolving(first.client(), job);
            try (ServiceProcess second = start(redis)) {
                ApiClient client = second.client();
                assertThat(client.get("/status/" + job).text("/attempt")).isEqualTo("1");
                first.kill();
                Instant killed = Instant.now();
                ServiceProcess.await("the second instance to take the job over", () -> attempt(client, job) == 2);

                assertThat(Duration.between(killed, Instant.now())).isLessThan(LEASE.plusSeconds(8));
                ApiAnswer ended = client.finished(job);
                assertThat(ended.text("/status")).isEqualTo("completed");
                assertThat(ended.text("/attempt")).isEqualTo("2");
                assertThat(ended.text("/result/outcome/kind")).isIn("feasible", "optimal");
                assertThat(client.get("/jobs").json().get("items")).hasSize(1);
            }
        }
    }

    @Test
    void oneThatSleptPastItsLeaseChangesNothing() {
        try (RealRedis redis = RealRedis.start();
                ServiceProcess sleeper = start(redis)) {
            String job = sleeper.client().run(HardDemand.body(22, "PT15S"));
            awaitSolving(sleeper.client(), job);
            try (ServiceProcess successor = start(redis)) {
                ApiClient client = successor.client();
                sleeper.pause();
                ServiceProcess.await("the successor to take the job over", () -> attempt(client, job) == 2);
                ApiAnswer ended = client.finished(job);
                assertThat(ended.text("/status")).isEqualTo("completed");

                sleeper.resume();
                ServiceProcess.await(
                        "the sleeper to see its loss", () -> sleeper.printed().contains("lease-lost"));

                ApiAnswer after = sleeper.client().get("/status/" + job);
                assertThat(after.body()).isEqualTo(ended.body());
                assertThat(after.header("ETag")).isEqualTo(ended.header("ETag"));
                assertThat(client.get("/status/" + job).body()).isEqualTo(ended.body());
            }
        }
    }

    @Test
    void aJobThatKillsItsWorkersIsGivenUpAndDisturbsNoOther() {
        try (RealRedis redis = RealRedis.start()) {
            String poison = "";
            String other = "";
            for (int attempt = 1; attempt <= 3; attempt++) {
                try (ServiceProcess victim = start(redis)) {
                    ApiClient client = victim.client();
                    if (attempt == 1) {
                        poison = client.run(HardDemand.body(23, "PT60S"));
                        other = client.run(Journeys.example("single"));
                    }
                    awaitAttempt(client, poison, attempt);
                    victim.kill();
                }
            }
            try (ServiceProcess survivor = start(redis)) {
                ApiAnswer givenUp = survivor.client().finished(poison);
                ApiAnswer fine = survivor.client().finished(other);

                assertThat(givenUp.text("/status")).isEqualTo("failed");
                assertThat(givenUp.text("/error/type")).isEqualTo("urn:bng:problem:worker-lost");
                assertThat(givenUp.text("/attempt")).isEqualTo("3");
                assertThat(fine.text("/status")).isEqualTo("completed");
            }
        }
    }

    /** One worker, which loses a job two seconds after its last word. */
    private static ServiceProcess start(RealRedis redis) {
        return ServiceProcess.start(
                Map.of("BNG_JOBS_STORE", "redis", "BNG_REDIS_URL", redis.url()),
                "BNG_JOBS_WORKERS",
                "1",
                "BNG_JOBS_LEASE",
                LEASE.toString(),
                "BNG_JOBS_HEARTBEAT",
                "PT0.5S");
    }

    private static void awaitAttempt(ApiClient client, String job, int attempt) {
        ServiceProcess.await("attempt " + attempt, () -> attempt(client, job) == attempt);
        awaitSolving(client, job);
    }

    private static void awaitSolving(ApiClient client, String job) {
        ServiceProcess.await("the solve", () -> client.get("/status/" + job)
                .text("/progress_detail/phase")
                .equals("solving"));
    }

    private static int attempt(ApiClient client, String job) {
        return client.get("/status/" + job).json().get("attempt").asInt();
    }
}
