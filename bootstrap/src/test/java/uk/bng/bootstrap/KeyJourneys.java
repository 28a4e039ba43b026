package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.bootstrap.FaultJourneys.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming with a key, with a wrong one, or with none. */
interface KeyJourneys extends Journeys {
    @Test
    default void everySecuredRouteAsksForAKeyOfItsScope(@TempDir Path folder) {
        Path keys = folder.resolve("keys.json");
        String none = created(keys, "--client", "nobody", "--scopes", "quotes:read");
        String admin = created(keys, "--client", "operator", "--scopes", "admin");
        String writer = created(keys, "--client", "writer", "--scopes", "quotes:write");
        try (RunningService service = service("BNG_KEYS_FILE", keys.toString())) {
            for (Asked asked : Journeys.everyOperation()) {
                if (!asked.isSecured()) {
                    // There is no webhook where no secret is set.
                    assertThat(asked.by(new ApiClient(service.port())).status())
                            .as(asked.toString())
                            .isEqualTo(asked.path().startsWith("/webhooks/") ? 404 : 200);
                    continue;
                }
                assertProblem(asked.by(new ApiClient(service.port())), 401, "key-needed");
                assertProblem(asked.by(new ApiClient(service.port(), "bng_00000000_nonsense")), 401, "key-needed");
                assertThat(List.of(none, writer, admin).stream()
                                .map(key -> asked.by(new ApiClient(service.port(), key))
                                        .status()))
                        .as(asked.toString())
                        .contains(403)
                        .anyMatch(status -> status != 403)
                        .doesNotContain(401);
            }
            // Once, since one address is told of so many wrong keys a minute and no more.
            assertProblem(new ApiClient(service.port(), admin + "x").get("/jobs"), 401, "key-needed");
        }
    }

    @Test
    default void aJobIsItsOwnersAlone(@TempDir Path folder) {
        Path keys = folder.resolve("keys.json");
        String first = created(keys, "--client", "first");
        String second = created(keys, "--client", "second");
        try (RunningService service = service("BNG_KEYS_FILE", keys.toString())) {
            var owner = new ApiClient(service.port(), first);
            var stranger = new ApiClient(service.port(), second);
            String job = owner.run(Journeys.example("single"));
            owner.finished(job);

            assertProblem(stranger.get("/status/" + job), 404, "not-found");
            assertProblem(stranger.get("/status/" + job + "/events"), 404, "not-found");
            assertProblem(stranger.post("/jobs/" + job + "/cancel"), 404, "not-found");
            assertProblem(stranger.delete("/jobs/" + job), 404, "not-found");
            assertThat(stranger.postJson("/run", "{\"revises\": \"%s\"}".formatted(job))
                            .status())
                    .isEqualTo(422);
            assertThat(stranger.get("/jobs").json().get("items")).isEmpty();
            assertThat(owner.get("/jobs").json().get("items")).hasSize(1);
        }
    }

    @Test
    default void anIdempotencyKeyIsItsOwnersAlone(@TempDir Path folder) {
        Path keys = folder.resolve("keys.json");
        String first = created(keys, "--client", "first");
        String second = created(keys, "--client", "second");
        try (RunningService service = service("BNG_KEYS_FILE", keys.toString())) {
            ApiAnswer one = new ApiClient(service.port(), first)
                    .postJson("/run", Journeys.example("single"), "Idempotency-Key", "k");
            ApiAnswer other = new ApiClient(service.port(), second)
                    .postJson("/run", Journeys.example("typical"), "Idempotency-Key", "k");

            assertThat(other.status()).isEqualTo(202);
            assertThat(other.text("/job_id")).isNotEqualTo(one.text("/job_id"));
        }
    }

    @Test
    default void aClientChangesFromOneKeyToTheNext(@TempDir Path folder) {
        Path keys = folder.resolve("keys.json");
        String old = created(keys, "--client", "crm");
        String next = created(keys, "--client", "crm");

        assertThat(keysCommand(keys, "create", "--client", "crm").code()).isEqualTo(2);
        assertThat(keysCommand(keys, "revoke", idOf(old)).code()).isZero();
        try (RunningService service = service("BNG_KEYS_FILE", keys.toString())) {
            assertProblem(new ApiClient(service.port(), old).get("/jobs"), 401, "key-needed");
            assertThat(new ApiClient(service.port(), next).get("/jobs").status())
                    .isEqualTo(200);
        }
    }

    @Test
    default void aRevokedKeyIsNoticedWhileTheServiceRuns(@TempDir Path folder) {
        Path keys = folder.resolve("keys.json");
        String revoked = created(keys, "--client", "first");
        created(keys, "--client", "second");
        try (RunningService service = service("BNG_KEYS_FILE", keys.toString())) {
            var client = new ApiClient(service.port(), revoked);
            assertThat(client.get("/jobs").status()).isEqualTo(200);
            keysCommand(keys, "revoke", idOf(revoked));

            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (client.get("/jobs").status() != 401) {
                assertThat(System.nanoTime()).as("the key still opens").isLessThan(deadline);
            }
        }
    }

    @Test
    default void anExpiredKeyOpensNothing(@TempDir Path folder) throws IOException {
        Path keys = folder.resolve("keys.json");
        String expired = created(keys, "--client", "first");
        created(keys, "--client", "second");
        String file = Files.readString(keys);
        Files.writeString(
                keys, file.replaceFirst("\"expires_at\": ?\"[^\"]+\"", "\"expires_at\": \"2020-01-01T00:00:00Z\""));
        try (RunningService service = service("BNG_KEYS_FILE", keys.toString())) {
            assertProblem(new ApiClient(service.port(), expired).get("/jobs"), 401, "key-needed");
        }
    }

    static String created(Path keys, String... arguments) {
        Program.Run run = keysCommand(keys, "create", arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().strip();
    }

    private static Program.Run keysCommand(Path keys, String command, String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "keys";
        all[1] = command;
        all[2] = "--file";
        all[3] = keys.toString();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Program.run(all);
    }

    private static String idOf(String key) {
        return key.split("_", 3)[1];
    }
}
