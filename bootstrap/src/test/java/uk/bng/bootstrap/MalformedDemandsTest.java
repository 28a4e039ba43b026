package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.bootstrap.Program.Run;

/** Demand files with something wrong in them: each is refused with the place and the code of every fault. */
final class MalformedDemandsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "malformed");
    private static final Pattern ERROR = Pattern.compile(
            "\"pointer\": \"([^\"]*)\",\\s+\"code\": \"([^\"]*)\",\\s+\"detail\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A file and what must be said of it: {@code /demand/0/units units-not-positive}, in the order of the document. */
    record Malformed(String name, String type, List<String> faults) {
        @Override
        public String toString() {
            return "%s is refused as %s for %s".formatted(name, type, faults);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void aMalformedDemandIsRefusedWithItsFaults(Malformed malformed) {
        Run run = refused(malformed);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("\"type\": \"urn:bng:problem:" + malformed.type() + "\"");
        assertThat(faults(run)).isEqualTo(malformed.faults());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void everyFaultIsSaidInPlainWords() throws IOException {
        String said = malformed().stream()
                .map(file -> file.name() + "\n" + details(refused(file)) + "\n")
                .collect(Collectors.joining("\n"));

        Golden.check("malformed-demands.txt", said);
    }

    @Test
    void noFileIsForgotten() throws IOException {
        try (var files = Files.list(FOLDER)) {
            List<String> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .toList();

            assertThat(malformed())
                    .extracting(Malformed::name)
                    .hasSizeGreaterThanOrEqualTo(40)
                    .containsExactlyInAnyOrderElementsOf(found);
        }
    }

    static List<Malformed> malformed() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.psv")).stream()
                .map(line -> line.split(" \\| ", -1))
                .map(cells -> new Malformed(cells[0], cells[1], Arrays.asList(cells[2].split(" ; ", -1))))
                .toList();
    }

    private static Run refused(Malformed malformed) {
        return Program.run("quote", FOLDER.resolve(malformed.name() + ".json").toString());
    }

    private static List<String> faults(Run run) {
        return ERROR.matcher(run.out())
                .results()
                .map(error -> (error.group(1).isEmpty() ? "(whole)" : error.group(1)) + " " + error.group(2))
                .toList();
    }

    private static String details(Run run) {
        return ERROR.matcher(run.out())
                .results()
                .map(error -> "  %s: %s".formatted(error.group(1), error.group(3)))
                .collect(Collectors.joining("\n"));
    }
}
