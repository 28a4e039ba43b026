package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.adapter.place.live.LayerTerms;
import uk.bng.adapter.place.live.LiveTerms;
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
    void serverSettingsHaveDefaults() {
        assertThat(settings(Map.of()).server()).isEqualTo(new ServerSettings("127.0.0.1", 8080));
    }

    @Test
    void serverSettingsMapEveryKey() {
        var values = Map.of("server.host", "0.0.0.0", "server.port", "0");

        assertThat(settings(values).server()).isEqualTo(new ServerSettings("0.0.0.0", 0));
    }

    @Test
    void theServerListensWhereItsEnvironmentNamesSay() {
        var values = SettingValues.of(
                Map.of("server.port", "1"), Map.of("SERVER_HOST", "::1", "SERVER_PORT", "9090", "SERVER_NAME", "x"));

        assertThat(Settings.of(values).server()).isEqualTo(new ServerSettings("::1", 9090));
    }

    @Test
    void theCommandLineSaysLastWhereToListen() {
        assertThat(Settings.DEFAULTS.listening("::1", 9090).server()).isEqualTo(new ServerSettings("::1", 9090));
        assertThat(Settings.DEFAULTS.listening(null, null)).isEqualTo(Settings.DEFAULTS);
    }

    @ParameterizedTest(name = "{0} is loopback: {1}")
    @CsvSource({"127.0.0.1,true", "127.9.9.9,true", "::1,true", "0.0.0.0,false", "::,false", "192.0.2.1,false"})
    void knowsLoopbackAddresses(String host, boolean isLoopback) {
        assertThat(new ServerSettings(host, 0).isLoopback()).isEqualTo(isLoopback);
    }

    @Test
    void keySettingsHaveDefaults() {
        assertThat(settings(Map.of()).keys()).isEqualTo(new KeySettings(KeySettings.Mode.AUTO, null));
    }

    @Test
    void keySettingsMapEveryKey() {
        var values = Map.of("bng.keys.mode", "required", "bng.keys.file", "keys.json");

        assertThat(settings(values).keys()).isEqualTo(new KeySettings(KeySettings.Mode.REQUIRED, Path.of("keys.json")));
    }

    @Test
    void jobSettingsHaveDefaults() {
        assertThat(settings(Map.of()).jobs())
                .isEqualTo(new JobSettings(
                        JobSettings.Store.MEMORY,
                        Runtime.getRuntime().availableProcessors(),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        10_000,
                        Duration.ofHours(24),
                        Duration.ofSeconds(20)));
    }

    @Test
    void jobSettingsMapEveryKey() {
        var values = Map.of(
                "bng.jobs.store", "redis",
                "bng.jobs.workers", "7",
                "bng.jobs.lease", "PT3S",
                "bng.jobs.heartbeat", "PT1S",
                "bng.jobs.queue", "5",
                "bng.jobs.retention", "PT1H",
                "bng.jobs.grace", "PT0S",
                "bng.redis.url", "redis://localhost");

        assertThat(settings(values).jobs())
                .isEqualTo(new JobSettings(
                        JobSettings.Store.REDIS,
                        7,
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(1),
                        5,
                        Duration.ofHours(1),
                        Duration.ZERO));
    }

    @Test
    void aHeartbeatMustFitTwiceIntoALease() {
        assertThatThrownBy(() -> settings(Map.of("bng.jobs.lease", "PT20S")))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The setting bng.jobs.heartbeat (PT10S) must be less than half of bng.jobs.lease (PT20S).");
        assertThat(settings(Map.of("bng.jobs.lease", "PT20.001S")).jobs().lease())
                .isEqualTo(Duration.ofMillis(20_001));
    }

    @Test
    void jobsMustBeKeptLongerThanTheyCanTake() {
        assertThatThrownBy(() -> settings(Map.of("bng.jobs.retention", "PT4M30S")))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage(
                        "The setting bng.jobs.retention (PT4M30S) must be longer than the PT4M30S that a job can take:"
                                + " 3 attempts of the longest time limit (PT1M) and a lease (PT30S).");
        assertThat(settings(Map.of("bng.jobs.retention", "PT4M31S")).jobs().retention())
                .isEqualTo(Duration.ofSeconds(271));
    }

    @Test
    void redisSettingsHaveDefaults() {
        assertThat(settings(Map.of()).redis()).isEqualTo(new RedisSettings(null));
    }

    @Test
    void redisSettingsMapEveryKey() {
        assertThat(settings(Map.of("bng.redis.url", "rediss://user:word@example.org:6380"))
                        .redis())
                .isEqualTo(new RedisSettings(URI.create("rediss://user:word@example.org:6380")));
    }

    @Test
    void jobsInRedisNeedItsAddress() {
        assertThatThrownBy(() -> settings(Map.of("bng.jobs.store", "redis")))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The setting bng.redis.url must be set, since bng.jobs.store is redis.\n"
                        + "Maybe set the environment variable BNG_REDIS_URL.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://:planted@example.org", "redis://:planted@", "planted", "redis://:pl anted@host"})
    void anAddressOfRedisIsRefusedWithoutBeingShown(String url) {
        assertThatThrownBy(() -> settings(Map.of("bng.redis.url", url)))
                .isInstanceOf(RefusedSetting.class)
                .hasMessageStartingWith("The setting bng.redis.url (***) must be an address such as")
                .hasMessageNotContaining("anted");
    }

    @Test
    void thePasswordOfRedisIsNeverPrinted() {
        assertThat(settings(Map.of("bng.redis.url", "redis://:planted@localhost"))
                        .toString())
                .contains("RedisSettings[url=***]")
                .doesNotContain("planted");
    }

    @Test
    void limitSettingsHaveDefaults() {
        assertThat(settings(Map.of()).limits()).isEqualTo(new LimitSettings(600, 6_000, 20, 1_000));
    }

    @Test
    void limitSettingsMapEveryKey() {
        var values = Map.of(
                "bng.limits.submits", "1",
                "bng.limits.reads", "2",
                "bng.limits.streams", "3",
                "bng.limits.live", "4");

        assertThat(settings(values).limits()).isEqualTo(new LimitSettings(1, 2, 3, 4));
    }

    @Test
    void webSettingsHaveDefaults() {
        assertThat(settings(Map.of()).web())
                .isEqualTo(new WebSettings(List.of(), List.of("https://app.attio.com"), null));
    }

    @Test
    void nobodyMayFrameThePageWhereThatIsSaid() {
        assertThat(settings(Map.of("bng.web.frame.parents", "none")).web().frameParents())
                .isEmpty();
    }

    @Test
    void webSettingsMapEveryKey() {
        var values = Map.of(
                "bng.web.origins", "https://a.example, http://localhost:5173",
                "bng.web.frame.parents", "https://app.example",
                "bng.web.address", "https://quotes.example/bng");

        assertThat(settings(values).web())
                .isEqualTo(new WebSettings(
                        List.of("https://a.example", "http://localhost:5173"),
                        List.of("https://app.example"),
                        URI.create("https://quotes.example/bng")));
    }

    @Test
    void crmSettingsHaveDefaults() {
        assertThat(settings(Map.of()).crm())
                .isEqualTo(new CrmSettings(CrmSettings.Kind.NONE, null, null, "quotes", false, null));
        assertThat(settings(Map.of("bng.crm.kind", "attio")).crm().isConnected())
                .isFalse();
    }

    @Test
    void crmSettingsMapEveryKey() {
        Settings settings = Settings.of(SettingValues.of(
                Map.of(
                        "bng.crm.kind", "attio",
                        "bng.crm.attio.base", "http://127.0.0.1:9/v2",
                        "bng.crm.attio.object", "offers",
                        "bng.crm.attio.fields", "true"),
                Map.of("BNG_CRM_ATTIO_TOKEN", "planted-token", "BNG_CRM_ATTIO_WEBHOOK_SECRET", "planted-secret")));

        assertThat(settings.crm())
                .isEqualTo(new CrmSettings(
                        CrmSettings.Kind.ATTIO,
                        "planted-token",
                        URI.create("http://127.0.0.1:9/v2"),
                        "offers",
                        true,
                        "planted-secret"));
        assertThat(settings.toString()).doesNotContain("planted");
    }

    @Test
    void secretsOfTheCrmStandInNoFile() {
        assertThatThrownBy(() -> settings(Map.of("bng.crm.attio.token", "planted-token")))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The setting bng.crm.attio.token must be set in the environment alone.");
    }

    @Test
    void aSecretThatIsNoWordIsRefusedWithoutBeingShown() {
        assertThatThrownBy(
                        () -> Settings.of(SettingValues.of(Map.of(), Map.of("BNG_CRM_ATTIO_TOKEN", "planted token"))))
                .isInstanceOf(RefusedSetting.class)
                .hasMessageNotContaining("planted");
    }

    @Test
    void theObjectOfQuotesIsASlug() {
        assertThatThrownBy(() -> settings(Map.of("bng.crm.attio.object", "My Quotes")))
                .isInstanceOf(RefusedSetting.class);
    }

    @Test
    void catalogueSettingsHaveDefaults() {
        assertThat(settings(Map.of()).catalogue())
                .isEqualTo(new CatalogueSettings(CatalogueSettings.Source.EXCEL, null));
    }

    @Test
    void catalogueSettingsMapEveryKey() {
        var values = Map.of("bng.catalogue.source", "excel", "bng.catalogue.file", "for-sale.xlsx");

        assertThat(settings(values).catalogue())
                .isEqualTo(new CatalogueSettings(CatalogueSettings.Source.EXCEL, Path.of("for-sale.xlsx")));
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
        assertThat(settings(Map.of()).place()).isEqualTo(PlaceSettings.DEFAULTS);
        assertThat(PlaceSettings.DEFAULTS.source()).isEqualTo(PlaceSettings.Source.TABLES);
    }

    @Test
    void placeSettingsMapEveryKey() {
        Map<String, String> values = Map.ofEntries(
                Map.entry("bng.place.source", "live"),
                Map.entry("bng.place.tables", "areas"),
                Map.entry("bng.place.contact", "ops@example.org"),
                Map.entry("bng.place.postcodes", "http://localhost:1/p"),
                Map.entry("bng.place.lpa", "http://localhost:2/l"),
                Map.entry("bng.place.nca", "http://localhost:3"),
                Map.entry("bng.place.lnrs", "https://localhost:4"),
                Map.entry("bng.place.address", "http://localhost:5"),
                Map.entry("bng.place.fields.lpa", "LPA24CD,LPA24NM"),
                Map.entry("bng.place.fields.nca", "JCACODE, JCANAME"),
                Map.entry("bng.place.fields.lnrs", "Area"));

        PlaceSettings place = settings(values).place();

        assertThat(place)
                .isEqualTo(new PlaceSettings(
                        PlaceSettings.Source.LIVE,
                        Path.of("areas"),
                        "ops@example.org",
                        URI.create("http://localhost:1/p"),
                        new PlaceSettings.LayerSettings(
                                URI.create("http://localhost:2/l"), List.of("LPA24CD", "LPA24NM")),
                        new PlaceSettings.LayerSettings(
                                URI.create("http://localhost:3"), List.of("JCACODE", "JCANAME")),
                        new PlaceSettings.LayerSettings(URI.create("https://localhost:4"), List.of("Area")),
                        URI.create("http://localhost:5")));
        LiveTerms terms = LivePlaces.terms(place, "1.2.3");
        assertThat(terms.lpa()).isEqualTo(new LayerTerms(URI.create("http://localhost:2/l"), "LPA24CD", "LPA24NM"));
        assertThat(terms.lnrs()).isEqualTo(new LayerTerms(URI.create("https://localhost:4"), "", "Area"));
        assertThat(terms.address()).isEqualTo(URI.create("http://localhost:5"));
    }

    @Test
    void theServicesShippedAreThePublicOnesWithoutOneForAddresses() {
        LiveTerms terms = LivePlaces.terms(PlaceSettings.DEFAULTS, "1.2.3");

        assertThat(terms.postcodes()).isEqualTo(URI.create("https://api.postcodes.io"));
        assertThat(terms.lpa().address().getPath()).endsWith("/LPA_APR_2023_UK_BUC_V2/FeatureServer/0");
        assertThat(terms.nca().codeField()).isEqualTo("JCACODE");
        assertThat(terms.nca().nameField()).isEqualTo("NCA_Name");
        assertThat(terms.lnrs().codeField()).isEmpty();
        assertThat(terms.lnrs().nameField()).isEqualTo("Name");
        assertThat(terms.address()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bng.place.source|online|The setting bng.place.source (online) must be one of tables, live",
                "bng.place.contact|a (b)|The setting bng.place.contact (a (b)) must be plain text",
                "bng.place.postcodes|ftp://host|The setting bng.place.postcodes (ftp://host) must be an http or https",
                "bng.place.lpa|http://host/q?a=1|The setting bng.place.lpa (http://host/q?a=1) must be",
                "bng.place.nca|not a url|The setting bng.place.nca (not a url) must be",
                "bng.place.lnrs|http:///x|The setting bng.place.lnrs (http:///x) must be",
                "bng.place.fields.lpa|A,B,C|The setting bng.place.fields.lpa (A,B,C) must be the field of the code",
                "bng.place.fields.nca|1=1|The setting bng.place.fields.nca (1=1) must be the field of the code",
                "bng.place.address|http://host|The setting bng.place.contact must be set, since bng.place.address is set."
            })
    void placesRefuseWhatCannotBeAsked(String key, String value, String message) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOf(RefusedSetting.class)
                .hasMessageStartingWith(message);
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
        assertThat(settings(Map.of("other.port", "1"))).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void anUnknownKeyOfTheServerIsRefusedToo() {
        assertThatThrownBy(() -> settings(Map.of("server.prot", "9090")))
                .isInstanceOf(RefusedSetting.class)
                .hasMessage("The setting server.prot is not known.\nMaybe server.port is meant.");
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
            server.port           | 65536     | must be a whole number from 0 to 65535.
            bng.keys.mode         | closed    | must be one of auto, required, open.
            bng.jobs.store        | kafka     | must be one of memory, redis.
            bng.jobs.workers      | 0         | must be a whole number from 1 to 256.
            bng.jobs.lease        | PT0.9S    | must be a duration from PT1S to PT10M.
            bng.jobs.heartbeat    | soon      | must be a duration from PT0.25S to PT10M.
            bng.jobs.queue        | 0         | must be a whole number from 1 to 1000000.
            bng.jobs.retention    | PT9000H   | must be a duration from PT1S to PT8784H.
            bng.jobs.grace        | -PT1S     | must be a duration from PT0S to PT10M.
            bng.limits.submits    | 0         | must be a whole number from 1 to 1000000.
            bng.limits.reads      | 0         | must be a whole number from 1 to 1000000.
            bng.limits.streams    | 0         | must be a whole number from 1 to 1000000.
            bng.limits.live       | 0         | must be a whole number from 1 to 1000000.
            bng.web.origins       | *         | must be exact origins such as https://app.example.org
            bng.web.origins       | https://a.example/  | must be exact origins
            bng.web.frame.parents | ftp://a.example     | must be exact origins
            bng.catalogue.source  | csv       | must be one of excel, postgres.
            bng.archive.store     | files     | must be one of memory, postgres.
            bng.archive.retention | PT1H      | must be a duration from PT24H to
            bng.reservations.hold | some      | must be one of none, half, all.
            bng.reservations.term | PT1S      | must be a duration from PT1M to
            bng.postgres.connections | 1      | must be a whole number from 2 to 200.
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
