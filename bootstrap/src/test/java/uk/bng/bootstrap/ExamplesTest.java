package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.bootstrap.Program.Run;

/** Every shipped example, as text and as JSON, against pinned answers. */
final class ExamplesTest {
    @ParameterizedTest(name = "{0} is answered as pinned, for reading")
    @MethodSource("examples")
    void answersEveryExampleForReading(String name) {
        Run run = quote(name);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        Golden.check(name + ".txt", run.out());
    }

    @ParameterizedTest(name = "{0} is answered as pinned, as JSON")
    @MethodSource("examples")
    void answersEveryExampleAsJson(String name) {
        Run run = quote(name, "--json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        Golden.check(name + ".json", run.out());
    }

    @ParameterizedTest(name = "{0} has the same frontier from either engine")
    @MethodSource("examples")
    void bothEnginesProveTheSameFrontier(String name) {
        String usual = frontier(quote(name, "--json"));

        assertThat(frontier(quote(name, "--json", "--engine", "choco"))).isEqualTo(usual);
        assertThat(usual).doesNotContain("\"proven\": false");
    }

    @Test
    void theTypicalExampleFitsNarrowAndWideTerminals() {
        for (int width : List.of(80, 120)) {
            Run run = Program.run(Program.TIMELESS, "", width, "quote", file("typical"), "--time-limit", "PT60S");

            assertThat(run.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
            Golden.check("typical-%d.txt".formatted(width), run.out());
        }
    }

    @Test
    void theSecondEngineGivesTheSameTypicalPlan() {
        String usual = plan(quote("typical", "--json").out());
        String other = plan(quote("typical", "--json", "--engine", "choco").out());

        assertThat(other).isEqualTo(usual);
    }

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(Program.EXAMPLES)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Run quote(String name, String... options) {
        String[] arguments = Stream.concat(Stream.of("quote", file(name), "--time-limit", "PT60S"), Stream.of(options))
                .toArray(String[]::new);
        return Program.run(Program.TIMELESS, "", arguments);
    }

    private static String file(String name) {
        return Program.EXAMPLES.resolve(name + ".json").toString();
    }

    /** The result without the account of its own making. */
    private static String plan(String json) {
        return json.substring(0, json.indexOf("\"run\""));
    }

    /** What other numbers of banks would cost; empty where there is no plan. */
    private static String frontier(Run run) {
        int from = run.out().indexOf("\"frontier\"");
        return from < 0 ? "" : run.out().substring(from, run.out().indexOf("\"ledgers\""));
    }
}
