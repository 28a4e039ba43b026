package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request of {@code docs/http} is answered with the status that stands before it. */
final class CurlExamplesTest {
    private static final Path FOLDER = Path.of("..", "docs", "http");

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void isAnsweredAsItSays(Path script, @TempDir Path folder) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of("SERVER_PORT", "0"));
        Map<String, String> variables = new HashMap<>();
        if (script.endsWith("keys.sh")) {
            String keys = folder.resolve("keys.json").toString();
            variables.put(
                    "key",
                    Program.run("keys", "create", "--file", keys, "--client", "try")
                            .out()
                            .strip());
            environment.put("BNG_KEYS_FILE", keys);
        }
        try (RunningService service = RunningService.start(environment)) {
            variables.put("bng", "");
            var client = new ApiClient(service.port());
            List<CurlCommand> commands = CurlCommand.in(Files.readString(script));
            assertThat(commands).isNotEmpty();
            for (CurlCommand command : commands) {
                ApiAnswer answer = command.sentBy(client, variables);

                assertThat(answer.status()).as("%s: %s", command, answer).isEqualTo(command.status());
                if (answer.status() == 202) {
                    variables.put("job", answer.text("/job_id"));
                    client.finished(answer.text("/job_id"));
                }
            }
        }
    }

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
