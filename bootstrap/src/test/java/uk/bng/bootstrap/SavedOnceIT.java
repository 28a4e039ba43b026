package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.adapter.crm.attio.fake.AttioFault;
import uk.bng.adapter.jobs.redis.RealRedis;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.port.Reservations;
import uk.bng.application.save.KeptHold;

/**
 * A process that is killed between two steps of a save (acceptance line 32). Each case mostly waits for the lease of the one
 * that was killed, and so they wait together.
 */
final class SavedOnceIT {
    private static final String NOTES = "GET /notes";

    private static final String UPSERT = "PUT /objects/{object}/records";

    /** The line of saves in Redis, and in PostgreSQL with the stock that is held. */
    static List<Map<String, String>> lines() {
        Map<String, String> postgres = new HashMap<>(HoldJourneys.kept(RealPostgres.fresh()));
        postgres.put("BNG_RESERVATIONS_HOLD", "all");
        return List.of(Map.of(), postgres);
    }

    /** D32. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("lines")
    void anotherProcessMakesOnlyTheStepsThatAreLeft(Map<String, String> line) throws InterruptedException {
        try (PlayedAttio played = PlayedAttio.prepared();
                RealRedis redis = RealRedis.start()) {
            String job;
            try (SpawnedService victim = start(played, redis, line)) {
                ApiClient client = victim.client();
                String made = client.run(Journeys.example("single"));
                client.finished(made);
                job = made;
                played.attio.fail(NOTES, 3, new AttioFault.HangBefore());
                Thread asking = Thread.ofVirtual().start(() -> ask(client, played.saving(made)));
                SpawnedService.await(
                        "the quote to be read back",
                        () -> played.attio.journal().stream()
                                        .filter(entry -> entry.route().equals("/objects/{object}/records/{record}"))
                                        .count()
                                >= 2);
                victim.kill();
                asking.join();
            }
            assertThat(written(played)).containsExactly("PUT");
            assertThat(played.attio.workspace().noteTitles(played.company)).isEmpty();
            played.attio.lift(NOTES);

            try (SpawnedService successor = start(played, redis, line)) {
                awaitSaved(successor, job);
            }

            assertThat(written(played)).containsExactly("PUT", "POST");
            assertThat(played.attio.workspace().count("quotes")).isEqualTo(1);
            assertThat(played.attio.workspace().noteTitles(played.company)).hasSize(1);
        }
    }

    /** The process ends when the stock is held and the save is in line, before the CRM heard of it. */
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void anotherProcessFindsTheStockHeldOnce() throws InterruptedException {
        DatabaseAddress address = RealPostgres.fresh();
        Map<String, String> line = new HashMap<>(HoldJourneys.kept(address));
        line.put("BNG_RESERVATIONS_HOLD", "all");
        try (PlayedAttio played = PlayedAttio.prepared();
                RealRedis redis = RealRedis.start();
                Database database = Database.open(address, 1, Patience.LONG)) {
            Reservations reservations = OpenReservations.in(database);
            String job;
            try (SpawnedService victim = start(played, redis, line)) {
                ApiClient client = victim.client();
                String made = client.run(Journeys.example("single"));
                client.finished(made);
                job = made;
                played.attio.fail(UPSERT, 3, new AttioFault.HangBefore());
                Thread asking = Thread.ofVirtual().start(() -> ask(client, played.saving(made)));
                SpawnedService.await(
                        "the save to be in line",
                        () -> client.get("/status/" + made).text("/crm/state").equals("queued"));
                victim.kill();
                asking.join();
            }
            List<KeptHold> held = reservations.standing(10);
            assertThat(held).hasSize(1);
            played.attio.lift(UPSERT);

            try (SpawnedService successor = start(played, redis, line)) {
                awaitSaved(successor, job);
            }

            assertThat(reservations.standing(10)).isEqualTo(held);
            assertThat(played.attio.workspace().count("quotes")).isEqualTo(1);
        }
    }

    private static void awaitSaved(SpawnedService service, String job) {
        SpawnedService.await(
                "the save to be finished",
                () -> service.client().get("/status/" + job).text("/crm/state").equals("saved"));
    }

    private static List<String> written(PlayedAttio played) {
        return played.attio.writes().stream().map(entry -> entry.method()).toList();
    }

    private static void ask(ApiClient client, String body) {
        try {
            client.postJson("/save", body);
        } catch (UncheckedIOException e) {
            // Nobody is left to answer.
        }
    }

    private static SpawnedService start(PlayedAttio played, RealRedis redis, Map<String, String> line) {
        Map<String, String> environment = new HashMap<>(played.environment());
        environment.putAll(line);
        environment.put("BNG_JOBS_STORE", "redis");
        environment.put("BNG_REDIS_URL", redis.url());
        return SpawnedService.start(environment);
    }
}
