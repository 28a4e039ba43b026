package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The requests that the front end judges in tests of its own: the service accepts and refuses the same ones, with the
 * same codes at the same places.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SharedSamplesTest {
    private static final Path SAMPLES = Path.of("..", "widget", "quote-core", "test", "samples", "requests.json");

    private @Nullable RunningService service;

    /** A request and what must be said of it: {@code /demand/0/units units-not-positive}. */
    record Sample(String name, String request, List<String> issues) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void startTheService() {
        service = RunningService.start(Map.of("SERVER_PORT", "0", "BNG_LIMITS_READS", "1000000"));
    }

    @AfterAll
    void endTheService() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void theServiceJudgesARequestAsTheFrontEndDoes(Sample sample) {
        ApiAnswer answer = api().postJson("/validate", sample.request());

        assertThat(answer.errors()).as(answer.toString()).isEqualTo(sample.issues());
    }

    @Test
    void thereAreSamplesEnough() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(60);
    }

    static List<Sample> samples() throws IOException {
        return Contract.JSON
                .readTree(Files.readString(SAMPLES))
                .valueStream()
                .map(SharedSamplesTest::sample)
                .toList();
    }

    private static Sample sample(JsonNode node) {
        List<String> issues = node.at("/issues")
                .valueStream()
                .map(issue -> issue.at("/pointer").asString() + " "
                        + issue.at("/code").asString())
                .toList();
        return new Sample(node.at("/name").asString(), node.at("/request").toString(), issues);
    }

    private ApiClient api() {
        if (service == null) {
            throw new IllegalStateException("The service must be started first.");
        }
        return new ApiClient(service.port());
    }
}
