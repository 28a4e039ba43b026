package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What deploys the service says what the service understands. No container runs here: the files are read. */
class DeploymentFilesTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");
    private static final Pattern NEEDED = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]*}");
    private static final Pattern TAGGED = Pattern.compile("[a-z0-9./-]+:[a-z0-9][a-z0-9.-]*[0-9][a-z0-9.-]*");

    static Stream<Path> yamlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    void everyFileIsWellFormed(Path file) {
        assertThat(all(file)).isNotEmpty();
    }

    @Test
    void composeGivesTheServiceSettingsThatItTakes() {
        Map<String, String> environment =
                texts(map(map(compose().get("services")).get("bng")).get("environment"));

        assertThat(settingsOf(environment).archive().store()).isEqualTo(ArchiveSettings.Store.POSTGRES);
    }

    @Test
    void composeHasNoSecretWithADefault() {
        Map<String, String> environment =
                texts(map(map(compose().get("services")).get("bng")).get("environment"));

        assertThat(environment.get("BNG_POSTGRES_PASSWORD")).matches(NEEDED);
        assertThat(environment.get("BNG_REDIS_URL")).containsPattern(NEEDED);
        assertThat(environment.get("BNG_CRM_ATTIO_TOKEN")).isEqualTo("${BNG_CRM_ATTIO_TOKEN:-}");
    }

    @Test
    void composeRunsTheServiceTwiceWithoutRights() {
        Map<String, Object> service = map(map(compose().get("services")).get("bng"));

        assertThat(map(service.get("deploy"))).containsEntry("replicas", 2);
        assertThat(service)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
    }

    @Test
    void onlyThisMachineReachesWhatComposeStarts() {
        List<String> ports = new ArrayList<>();
        map(compose().get("services"))
                .values()
                .forEach(service -> list(map(service).getOrDefault("ports", List.of()))
                        .forEach(port -> ports.add(String.valueOf(port))));

        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everyImageHasATagThatDoesNotMove() throws IOException {
        List<String> images = new ArrayList<>();
        map(compose().get("services"))
                .values()
                .forEach(service -> images.add(String.valueOf(map(service).get("image"))));
        Matcher from = Pattern.compile("(?m)^FROM (\\S+)").matcher(Files.readString(DEPLOY.resolve("Dockerfile")));
        while (from.find()) {
            images.add(from.group(1));
        }

        assertThat(images)
                .hasSizeGreaterThan(8)
                .allMatch(image -> TAGGED.matcher(image).matches());
    }

    @Test
    void theImageRunsAsANumberedUserThatIsNotRoot() throws IOException {
        assertThat(Files.readString(DEPLOY.resolve("Dockerfile")))
                .containsPattern("(?m)^USER [1-9][0-9]{3,}:[1-9][0-9]{3,}$")
                .containsPattern("(?m)^HEALTHCHECK ");
    }

    @Test
    void theClusterGivesTheServiceSettingsThatItTakes() {
        Map<String, String> environment =
                new HashMap<>(texts(one("configuration.yaml").get("data")));
        environment.put("BNG_POSTGRES_PASSWORD", "word");
        environment.put("BNG_REDIS_URL", "redis://redis:6379");

        assertThat(settingsOf(environment).jobs().store()).isEqualTo(JobSettings.Store.REDIS);
    }

    @Test
    void theClusterWaitsLongerThanJobsMayGoOn() {
        Map<String, Object> pod =
                map(map(map(one("deployment.yaml").get("spec")).get("template")).get("spec"));
        var grace = Duration.parse(
                String.valueOf(map(one("configuration.yaml").get("data")).get("BNG_JOBS_GRACE")));

        assertThat(Long.parseLong(String.valueOf(pod.get("terminationGracePeriodSeconds"))))
                .isGreaterThan(grace.toSeconds());
    }

    @Test
    void theClusterProbesRoutesThatAreThere() {
        Map<String, Object> container = container();

        assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                        .map(probe ->
                                map(map(container.get(probe)).get("httpGet")).get("path")))
                .containsExactly("/health/live", "/health/live", "/health/ready")
                .allMatch(path -> contract().contains("  " + path + ":"));
    }

    @Test
    void theClusterGivesTheServiceNoRightsAndBoundedMeans() {
        Map<String, Object> container = container();

        assertThat(map(container.get("securityContext")))
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("allowPrivilegeEscalation", false);
        assertThat(map(map(container.get("resources")).get("limits"))).containsKeys("cpu", "memory");
    }

    @Test
    void everyResourceOfTheClusterIsApplied() throws IOException {
        try (Stream<Path> files = Files.list(DEPLOY.resolve("kubernetes"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("kustomization.yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            list(one("kustomization.yaml").get("resources")).stream()
                                    .map(String::valueOf)
                                    .toList());
        }
    }

    @Test
    void allSelectTheSamePods() {
        Object app = Map.of("app", "bng");

        assertThat(map(one("service.yaml").get("spec")).get("selector")).isEqualTo(app);
        assertThat(map(map(one("disruption.yaml").get("spec")).get("selector")).get("matchLabels"))
                .isEqualTo(app);
        assertThat(map(map(one("network.yaml").get("spec")).get("podSelector")).get("matchLabels"))
                .isEqualTo(app);
        assertThat(map(map(one("autoscaling.yaml").get("spec")).get("scaleTargetRef"))
                        .get("name"))
                .isEqualTo(map(one("deployment.yaml").get("metadata")).get("name"));
    }

    private static Map<String, Object> container() {
        Map<String, Object> pod =
                map(map(map(one("deployment.yaml").get("spec")).get("template")).get("spec"));
        return map(list(pod.get("containers")).getFirst());
    }

    private static Settings settingsOf(Map<String, String> environment) {
        Map<String, String> filled = new HashMap<>();
        environment.forEach((name, value) -> filled.put(
                name, NEEDED.matcher(DEFAULT.matcher(value).replaceAll("$1")).replaceAll("word")));
        return Settings.of(SettingValues.of(Map.of(), filled));
    }

    private static String contract() {
        try (var stream = RunningService.class.getResourceAsStream("/uk/bng/adapter/web/openapi.yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> compose() {
        return map(all(DEPLOY.resolve("compose.yaml")).getFirst());
    }

    private static Map<String, Object> one(String file) {
        return map(all(DEPLOY.resolve("kubernetes").resolve(file)).getFirst());
    }

    private static List<Object> all(Path file) {
        try {
            List<Object> documents = new ArrayList<>();
            new Yaml(new SafeConstructor(new LoaderOptions()))
                    .loadAll(Files.readString(file))
                    .forEach(documents::add);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(@Nullable Object node) {
        Map<String, String> texts = new HashMap<>();
        map(node).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    private static List<Object> list(@Nullable Object node) {
        return List.copyOf((List<?>) Objects.requireNonNull(node));
    }

    private static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> map = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(node)).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
