package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.RealPostgres;

/** {@code bng archive}, over quotes that a service kept in PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveCommandTest {
    private final Map<String, String> environment = environment(RealPostgres.fresh());

    @BeforeAll
    void quoteTwice() {
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("SERVER_PORT", "0");
        try (RunningService service = RunningService.start(settings)) {
            var client = new ApiClient(service.port());
            String body = Journeys.example("typical").replaceFirst("\\{", "{\"record_id\": \"rec-7\",");
            String first = client.run(body);
            client.finished(first);
            client.finished(client.run("{\"revises\": \"%s\"}".formatted(first)));
        }
    }

    private static Map<String, String> environment(DatabaseAddress address) {
        return Map.of(
                "BNG_ARCHIVE_STORE", "postgres",
                "BNG_POSTGRES_URL", address.url(),
                "BNG_POSTGRES_USER", address.user(),
                "BNG_POSTGRES_PASSWORD", address.password());
    }

    private Program.Run archive(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "archive";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Wiring wiring = Program.wiring(Program.settings(environment));
        try {
            return Program.run(wiring.desk(Program.DESK.serving()), "", all);
        } finally {
            wiring.close();
        }
    }

    @Test
    void findsQuotes() {
        Program.Run found = archive("find", "--place", "Winchester", "--client", "open", "--state", "optimal");

        assertThat(found.code()).isZero();
        assertThat(found.out()).containsSubsequence("Reference", "BNG-A-00001.1", "Winchester", "BNG-A-00001 ");
        assertThat(archive("find", "--to", "2020-01-01").out()).isEqualTo("No quotes.\n");
        assertThat(archive("find", "--limit", "1").err()).contains("there are more");
    }

    @Test
    void showsAQuote() {
        Program.Run shown = archive("show", "bng-a-1");

        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .startsWith("BNG-A-00001.1: £")
                .contains("Winchester", "Native hedgerow", "Editions", "sha256:");
        assertThat(archive("show", "BNG-A-00001.0", "--json").out()).startsWith("{\"reference\":\"BNG-A-00001\",");
    }

    @Test
    void erasesWhatIsPersonalAndSaysWhoDidWhat() {
        assertThat(archive("show", "BNG-A-00001.0").out()).contains("rec-7");
        assertThat(archive("erase", "BNG-A-00001").out()).isEqualTo("BNG-A-00001: erased in 2 editions.\n");
        assertThat(archive("erase", "BNG-A-00001").out()).isEqualTo("BNG-A-00001: there was nothing personal left.\n");

        assertThat(archive("show", "BNG-A-00001.0").out())
                .doesNotContain("rec-7")
                .contains("Erased");
        assertThat(archive("audit", "--limit", "10").out())
                .containsSubsequence("nothing-left", "cli", "erase", "erased", "run", "accepted", "run", "accepted");
        assertThat(archive("audit", "--before", "1").out()).isEqualTo("Nothing.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "show Q-1, The reference (Q-1) must be",
        "find --state good, The state (good) must be one of",
        "find --from yesterday, The day of --from (yesterday)",
        "find --limit 0, The limit (0) must be",
        "audit --limit 0, The limit (0) must be",
        "'', A subcommand is needed"
    })
    void saysWhatIsWrongWithArguments(String arguments, String message) {
        Program.Run refused = archive(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
    }

    @Test
    void saysThatThereIsNoSuchQuote() {
        Program.Run refused = archive("show", "BNG-A-00077");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).contains("urn:bng:problem:not-found", "BNG-A-00077");
    }

    @Test
    void needsAnArchiveThatOutlivesTheService() {
        Program.Run refused = Program.run("archive", "find");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).contains("urn:bng:problem:archive-unavailable", "BNG_ARCHIVE_STORE=postgres");
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        Map<String, String> away = new HashMap<>(environment);
        away.put("BNG_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:1/nowhere");
        Wiring wiring = Program.wiring(Program.settings(away));
        Program.Run refused = Program.run(wiring.desk(Program.DESK.serving()), "", "archive", "find");
        wiring.close();

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out())
                .contains("urn:bng:problem:archive-unavailable")
                .doesNotContain("Exception");
    }
}
