package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.policy.Companions;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.policy.Fallback;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Preset;
import uk.bng.domain.policy.Splitting;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.policy.WatercourseTiers;

final class SettingsTest {
    @Test
    void theShippedFileSaysTheDefaults() throws URISyntaxException {
        Map<String, String> shipped = SettingsFile.read(shippedFile());

        assertThat(settings(shipped)).isEqualTo(Settings.DEFAULTS);
        assertThat(settings(Map.of())).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void theShippedFileNamesEveryKeyAndNoOther() throws URISyntaxException {
        Set<String> named = new HashSet<>(SettingsFile.read(shippedFile()).keySet());

        assertThat(named).containsExactlyInAnyOrderElementsOf(SettingKey.paths());
    }

    @Test
    void catalogueSettingsHaveDefaults() {
        assertThat(settings(Map.of()).catalogue()).isEqualTo(new CatalogueSettings("excel", null));
    }

    @Test
    void catalogueSettingsMapEveryKey() {
        var values = Map.of("bng.catalogue.source", "excel", "bng.catalogue.file", "for-sale.xlsx");

        assertThat(settings(values).catalogue()).isEqualTo(new CatalogueSettings("excel", Path.of("for-sale.xlsx")));
    }

    @Test
    void policySettingsHaveDefaults() {
        assertThat(settings(Map.of()).policy().policy()).isEqualTo(Preset.HOUSE.policy());
    }

    @Test
    void policySettingsMapEveryKey() {
        var values = Map.of(
                "bng.policy.preset", "strict",
                "bng.policy.trading", "earlier",
                "bng.policy.draw", "nominal",
                "bng.policy.companions", "scoring",
                "bng.policy.splitting", "never",
                "bng.policy.fallback", "proxies",
                "bng.policy.watercourse", "areas");

        assertThat(settings(values).policy().policy())
                .isEqualTo(new Policy(
                        Preset.STRICT,
                        Trading.EARLIER,
                        Draw.NOMINAL,
                        Companions.SCORING,
                        Splitting.NEVER,
                        Fallback.PROXIES,
                        WatercourseTiers.AREAS));
    }

    @Test
    void spatialSettingsHaveDefaults() {
        assertThat(settings(Map.of()).spatial()).isEqualTo(new SpatialSettings(SpatialRule.LPA_NCA));
    }

    @Test
    void spatialSettingsMapEveryKey() {
        assertThat(settings(Map.of("bng.spatial.rule", "lpa-lnrs")).spatial())
                .isEqualTo(new SpatialSettings(SpatialRule.LPA_LNRS));
    }

    @Test
    void solverSettingsHaveDefaults() {
        assertThat(settings(Map.of()).solver())
                .isEqualTo(new SolverSettings(Engine.USUAL, Duration.ofSeconds(5), 1, 1));
    }

    @Test
    void solverSettingsMapEveryKey() {
        var values = Map.of(
                "bng.solver.engine", "choco",
                "bng.solver.limit", "PT1.5S",
                "bng.solver.seed", "-7",
                "bng.solver.threads", "2");

        assertThat(settings(values).solver())
                .isEqualTo(new SolverSettings(Engine.named("choco").orElseThrow(), Duration.ofMillis(1500), -7, 2));
    }

    @Test
    void placeSettingsHaveDefaults() {
        assertThat(settings(Map.of()).place()).isEqualTo(new PlaceSettings(null));
    }

    @Test
    void placeSettingsMapEveryKey() {
        assertThat(settings(Map.of("bng.place.tables", "areas")).place())
                .isEqualTo(new PlaceSettings(Path.of("areas")));
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
        var values = SettingValues.of(
                Map.of("bng.solver.engine", "ojalgo", "bng.solver.seed", "2"),
                Map.of("BNG_SOLVER_ENGINE", "choco", "PATH", "elsewhere"));

        assertThat(Settings.of(values).solver().engine())
                .isEqualTo(Engine.named("choco").orElseThrow());
        assertThat(Settings.of(values).solver().seed()).isEqualTo(2);
    }

    @Test
    void keysOutsideItsTreeAreLeftAlone() {
        assertThat(settings(Map.of("server.port", "8080"))).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
        assertThatThrownBy(() -> settings(Map.of("bng.solver.engin", "choco")))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The setting bng.solver.engin is not known.\nMaybe bng.solver.engine is meant.");
    }

    @Test
    void anUnknownEnvironmentNameIsRefusedToo() {
        assertThatThrownBy(() -> SettingValues.of(Map.of(), Map.of("BNG_SOLVER_LIMITS", "PT1S")))
                .isInstanceOf(RefusedSetting.class)
                .hasMessageContaining("bng.solver.limits")
                .hasMessageContaining("Maybe bng.solver.limit is meant.");
    }

    @ParameterizedTest(name = "{0} may not be {1}")
    @CsvSource(delimiter = '|', textBlock = """
            bng.catalogue.source  | csv       | must be one of excel.
            bng.policy.preset     | lenient   | must be one of house, reference, strict.
            bng.policy.trading    | later     | must be one of statutory, earlier.
            bng.policy.draw       | half      | must be one of physical, nominal.
            bng.policy.companions | none      | must be one of legal, scoring, any.
            bng.policy.splitting  | yes       | must be one of allowed, never.
            bng.policy.fallback   | nearest   | must be one of proxies, exact.
            bng.policy.watercourse| rivers    | must be one of catchments, areas.
            bng.spatial.rule      | lpa       | must be one of lpa-nca, lpa-lnrs.
            bng.solver.engine     | simplex   | must be one of ojalgo, choco.
            bng.solver.limit      | 5 seconds | must be a duration above zero and at most PT60S, such as PT5S.
            bng.solver.limit      | PT0S      | must be a duration above zero and at most PT60S, such as PT5S.
            bng.solver.limit      | PT61S     | must be a duration above zero and at most PT60S, such as PT5S.
            bng.solver.seed       | one       | must be a whole number
            bng.solver.threads    | 0         | must be a whole number from 1 to 256.
            bng.solver.threads    | 257       | must be a whole number from 1 to 256.
            """)
    void aBadValueIsRefusedByKeyValueAndRule(String key, String value, String rule) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOf(RefusedSetting.class)
                .hasMessageStartingWith("The setting %s (%s)".formatted(key, value))
                .hasMessageContaining(rule);
    }

    @Test
    void aMissingFileSetsNothing(@TempDir Path folder) {
        assertThat(SettingsFile.read(folder.resolve("application.yaml"))).isEmpty();
    }

    @Test
    void aFileThatIsNoYamlIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("application.yaml"), "bng: [unclosed");

        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The settings file (application.yaml) must be readable YAML.");
    }

    private static Settings settings(Map<String, String> file) {
        return Settings.of(SettingValues.of(file, Map.of()));
    }

    private static Path shippedFile() throws URISyntaxException {
        URL shipped = SettingsTest.class.getResource("/application.yaml");
        return Path.of(Objects.requireNonNull(shipped).toURI());
    }
}
