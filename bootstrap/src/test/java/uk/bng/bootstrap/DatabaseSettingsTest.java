package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the database, and of what is kept in it. */
class DatabaseSettingsTest {
    private static final String URL = "jdbc:postgresql://localhost:5432/bng";

    @Test
    void theDatabaseHasDefaults() {
        assertThat(settings(Map.of(), Map.of()).postgres()).isEqualTo(new PostgresSettings(null, "bng", null, 10));
    }

    @Test
    void theDatabaseMapsEveryKey() {
        var file = Map.of(
                "bng.postgres.url", URL,
                "bng.postgres.user", "quotes",
                "bng.postgres.connections", "3");

        assertThat(settings(file, Map.of("BNG_POSTGRES_PASSWORD", "planted")).postgres())
                .isEqualTo(new PostgresSettings(URL, "quotes", "planted", 3));
    }

    @Test
    void thePasswordIsNeverPrinted() {
        String shown = settings(Map.of("bng.postgres.url", URL), Map.of("BNG_POSTGRES_PASSWORD", "planted"))
                .toString();

        assertThat(shown)
                .contains("PostgresSettings[url=***, user=bng, password=***, connections=10]")
                .doesNotContain("planted");
    }

    @Test
    void thePasswordIsReadFromTheEnvironmentAlone() {
        assertThatThrownBy(() -> settings(Map.of("bng.postgres.password", "planted"), Map.of()))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The setting bng.postgres.password must be set in the environment alone.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://localhost/bng",
                "jdbc:postgresql://localhost",
                "jdbc:postgresql://user:planted@localhost/bng",
                "jdbc:postgresql://localhost/bng?password=planted",
                "jdbc:postgresql://local host/planted"
            })
    void anAddressIsRefusedWithoutBeingShown(String url) {
        assertThatThrownBy(() -> settings(Map.of("bng.postgres.url", url), Map.of()))
                .isInstanceOf(RefusedSetting.class)
                .hasMessageStartingWith("The setting bng.postgres.url (***) must be an address such as")
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @CsvSource({"bng.catalogue.source,BNG_POSTGRES_URL", "bng.archive.store,BNG_POSTGRES_URL"})
    void whatIsKeptThereNeedsItsAddress(String key, String named) {
        assertThatThrownBy(() -> settings(Map.of(key, "postgres"), Map.of("BNG_POSTGRES_PASSWORD", "word")))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The setting bng.postgres.url must be set, since %s is postgres.\n".formatted(key)
                        + "Maybe set the environment variable %s.".formatted(named));
    }

    @Test
    void whatIsKeptThereNeedsThePassword() {
        assertThatThrownBy(() -> settings(Map.of("bng.archive.store", "postgres", "bng.postgres.url", URL), Map.of()))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The setting bng.postgres.password must be set, since bng.archive.store is postgres.\n"
                        + "Maybe set the environment variable BNG_POSTGRES_PASSWORD.");
    }

    @Test
    void theArchiveHasDefaults() {
        assertThat(settings(Map.of(), Map.of()).archive())
                .isEqualTo(new ArchiveSettings(ArchiveSettings.Store.MEMORY, Duration.ofDays(2_557)));
    }

    @Test
    void theArchiveMapsEveryKey() {
        var file = Map.of("bng.archive.store", "postgres", "bng.archive.retention", "P90D", "bng.postgres.url", URL);

        assertThat(settings(file, Map.of("BNG_POSTGRES_PASSWORD", "word")).archive())
                .isEqualTo(new ArchiveSettings(ArchiveSettings.Store.POSTGRES, Duration.ofDays(90)));
    }

    @Test
    void reservationsHaveDefaults() {
        assertThat(settings(Map.of(), Map.of()).reservations())
                .isEqualTo(new ReservationSettings(ReservationSettings.Hold.NONE, Duration.ofDays(30)));
    }

    @Test
    void reservationsMapEveryKey() {
        var file = Map.of("bng.reservations.hold", "half", "bng.reservations.term", "P14D");

        assertThat(settings(file, Map.of()).reservations())
                .isEqualTo(new ReservationSettings(ReservationSettings.Hold.HALF, Duration.ofDays(14)));
    }

    @Test
    void holdsThatInstancesWouldNotShareAreRefused() {
        var file =
                Map.of("bng.reservations.hold", "all", "bng.jobs.store", "redis", "bng.redis.url", "redis://localhost");

        assertThatThrownBy(() -> settings(file, Map.of()))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The setting bng.reservations.hold (all) must be none where bng.jobs.store is redis and"
                        + " bng.archive.store is not postgres: instances would not see each other's holds.\n"
                        + "Maybe set bng.archive.store to postgres.");
    }

    @Test
    void holdsInADatabaseOrInOneProcessAreTaken() {
        var shared = Map.of(
                "bng.reservations.hold", "all",
                "bng.jobs.store", "redis",
                "bng.redis.url", "redis://localhost",
                "bng.archive.store", "postgres",
                "bng.postgres.url", URL);

        assertThat(settings(shared, Map.of("BNG_POSTGRES_PASSWORD", "word"))
                        .reservations()
                        .hold())
                .isEqualTo(ReservationSettings.Hold.ALL);
        assertThat(settings(Map.of("bng.reservations.hold", "all"), Map.of())
                        .reservations()
                        .hold())
                .isEqualTo(ReservationSettings.Hold.ALL);
    }

    private static Settings settings(Map<String, String> file, Map<String, String> environment) {
        return Settings.of(SettingValues.of(file, environment));
    }
}
