package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.adapter.crm.attio.fake.StrictAttio;
import uk.bng.adapter.crm.attio.fake.StrictAttioMain;

/** Every request of {@code docs/http} is answered with the status that stands before it. */
final class CurlExamplesTest {
    private static final Path FOLDER = Path.of("..", "docs", "http");

    private @Nullable StrictAttio attio;

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
        if (script.endsWith("save.sh")) {
            play(environment, variables);
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

    @AfterEach
    void endThePlay() {
        if (attio != null) {
            attio.close();
        }
    }

    /** D41: what the script says has to be done before it. */
    private void play(Map<String, String> environment, Map<String, String> variables) {
        var printed = new ByteArrayOutputStream();
        attio = StrictAttioMain.start(
                List.of("--port", "0", "--seed", "demo", "--token", "dev"),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        environment.put("BNG_CRM_KIND", "attio");
        environment.put("BNG_CRM_ATTIO_TOKEN", "dev");
        environment.put("BNG_CRM_ATTIO_BASE", lines.getFirst());
        variables.put("company", lines.get(1).replace("company ", ""));
        var desk = Program.wiring(Program.settings(environment)).desk(Program.DESK.serving());
        assertThat(Program.run(desk, "", "crm", "install").code()).isZero();
    }

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
