package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.jobs.redis.FaultyProxy;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.RealPostgres;

/** The service while its archive does not answer: what needs it is refused, and what was asked for waits. */
class ArchiveAwayTest {
    @Test
    void quotesWaitForTheArchiveAndAreGivenOnce() {
        DatabaseAddress address = RealPostgres.fresh();
        try (FaultyProxy proxy = FaultyProxy.to(RealPostgres.port());
                RunningService service = RunningService.start(settings(address, proxy.port()))) {
            var client = new ApiClient(service.port());
            String first =
                    client.finished(client.run(Journeys.example("single"))).text("/reference");
            assertThat(first).isEqualTo("BNG-A-00001");
            proxy.hang();

            String waiting = client.run(Journeys.example("single"));
            long start = System.nanoTime();
            ApiAnswer refused = client.get("/quotes");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("archive-unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            // A little more than it promises, since other tests may have the machine meanwhile.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_500));
            assertThat(client.get("/quotes/" + first).problem()).isEqualTo("archive-unavailable");
            assertThat(client.get("/status/" + waiting).text("/status")).isNotEqualTo("completed");
            awaitHealth(client, "degraded");
            assertThat(client.get("/health/ready").status()).isEqualTo(200);

            proxy.pass();
            assertThat(client.finished(waiting).text("/reference")).isEqualTo("BNG-A-00002");
            awaitHealth(client, "up");
            assertThat(client.get("/quotes").json().at("/items")).hasSize(2);
        }
    }

    private static Map<String, String> settings(DatabaseAddress address, int port) {
        return Map.of(
                "SERVER_PORT", "0",
                "BNG_ARCHIVE_STORE", "postgres",
                "BNG_POSTGRES_URL", RealPostgres.through(address, port).url(),
                "BNG_POSTGRES_USER", address.user(),
                "BNG_POSTGRES_PASSWORD", address.password());
    }

    private static void awaitHealth(ApiClient client, String status) {
        Soon.until(() -> client.get("/health")
                .json()
                .at("/checks")
                .valueStream()
                .anyMatch(check -> check.get("name").asString().equals("archive")
                        && check.get("status").asString().equals(status)));
    }
}
