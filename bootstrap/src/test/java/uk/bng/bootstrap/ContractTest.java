package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uk.bng.adapter.web.WebRoute;

/** The contract as a document: complete, sound, and about the routes that there are. */
final class ContractTest {
    private static final Contract CONTRACT = Contract.SERVED;

    @Test
    void listsTheRoutesThatThereAre() {
        var routes = new TreeSet<String>();
        Arrays.stream(WebRoute.values()).forEach(route -> routes.add(route.method() + " " + route.pattern()));

        assertThat(CONTRACT.operations()).isEqualTo(routes);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(CONTRACT.document().findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                CONTRACT.document().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyComponentIsUsed() {
        var used = new TreeSet<>(CONTRACT.document().findValuesAsString("$ref"));
        // So answered on every path.
        used.add("#/components/responses/MethodNotAllowed");
        JsonNode components = CONTRACT.document().get("components");
        for (String kind : List.of("parameters", "headers", "responses", "schemas")) {
            assertThat(components.get(kind).propertyNames())
                    .allSatisfy(name -> assertThat(used).contains("#/components/%s/%s".formatted(kind, name)));
        }
    }

    @Test
    void everyExampleIsValid() {
        List<String> faults = CONTRACT.document().findParents("schema").stream()
                .flatMap(ContractTest::faultsOfExamples)
                .toList();

        assertThat(faults).isEmpty();
    }

    @Test
    void everySchemaKeepsItsOwnExamples() {
        JsonNode schemas = CONTRACT.document().at("/components/schemas");
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("examples")
                        .valueStream()
                        .forEach(example -> assertThat(CONTRACT.faultsAs(schema.getKey(), example.toString()))
                                .as(schema.getKey())
                                .isEmpty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void everyShippedExampleCanBePosted(Path example) throws IOException {
        assertThat(CONTRACT.faultsAs("RunRequest", Files.readString(example))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pinned")
    void everyPinnedResultAgrees(Path result) throws IOException {
        assertThat(CONTRACT.faultsAs("Result", Files.readString(result))).isEmpty();
    }

    @Test
    void seesWhatIsNotDocumented() {
        HttpHeaders headers = HttpHeaders.of(
                Map.of("Content-Type", List.of("application/json"), "X-Request-Id", List.of("a")), (a, b) -> true);
        String health = """
                {"status": "up", "version": "1", "checks": []%s}""";

        assertThat(CONTRACT.faults("GET", "/health", new ApiAnswer(200, headers, health.formatted(""))))
                .isEmpty();
        assertThat(CONTRACT.faults("GET", "/health", new ApiAnswer(200, headers, health.formatted(", \"more\": 1"))))
                .hasSize(1);
        assertThat(CONTRACT.faults("GET", "/health", new ApiAnswer(418, headers, "{}")))
                .containsExactly("status 418 is not documented");
        assertThat(CONTRACT.faults("GET", "/elsewhere", new ApiAnswer(200, headers, "{}")))
                .isNotEmpty();
        assertThat(CONTRACT.faults(
                        "GET",
                        "/health",
                        new ApiAnswer(200, HttpHeaders.of(Map.of(), (a, b) -> true), health.formatted(""))))
                .contains("header X-Request-Id is missing");
    }

    static List<Path> shipped() throws IOException {
        return jsonIn(Program.EXAMPLES);
    }

    static List<Path> pinned() throws IOException {
        return jsonIn(Path.of("src", "test", "resources", "golden"));
    }

    private static List<Path> jsonIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> faultsOfExamples(JsonNode holder) {
        Stream<JsonNode> named = holder.path("examples").valueStream().map(example -> example.get("value"));
        Stream<JsonNode> single = Stream.of(holder.path("example")).filter(example -> !example.isMissingNode());
        return Stream.concat(named, single)
                .flatMap(example -> CONTRACT.violations(holder.get("schema"), example.toString()).stream());
    }
}
