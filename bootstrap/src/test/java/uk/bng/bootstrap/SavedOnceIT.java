package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.crm.attio.fake.AttioFault;
import uk.bng.adapter.jobs.redis.RealRedis;

/** A process that is killed between two steps of a save (acceptance line 32). */
final class SavedOnceIT {
    private static final String NOTES = "GET /notes";

    /** D32. */
    @Test
    void anotherProcessMakesOnlyTheStepsThatAreLeft() throws InterruptedException {
        try (PlayedAttio played = PlayedAttio.prepared();
                RealRedis redis = RealRedis.start()) {
            String job;
            try (SpawnedService victim = start(played, redis)) {
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

            try (SpawnedService successor = start(played, redis)) {
                SpawnedService.await(
                        "the save to be finished",
                        () -> successor
                                .client()
                                .get("/status/" + job)
                                .text("/crm/state")
                                .equals("saved"));
            }

            assertThat(written(played)).containsExactly("PUT", "POST");
            assertThat(played.attio.workspace().count("quotes")).isEqualTo(1);
            assertThat(played.attio.workspace().noteTitles(played.company)).hasSize(1);
        }
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

    private static SpawnedService start(PlayedAttio played, RealRedis redis) {
        Map<String, String> environment = new HashMap<>(played.environment());
        environment.put("BNG_JOBS_STORE", "redis");
        environment.put("BNG_REDIS_URL", redis.url());
        return SpawnedService.start(environment);
    }
}
