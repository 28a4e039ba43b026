package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.bootstrap.Program.Run;

final class CasesCommandTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "cases");
    private static final String FILE = FOLDER.resolve("few.json").toString();

    @Test
    void quotesEveryCaseUnderEveryPreset() {
        Run run = Program.run("cases", FILE);

        assertThat(run.code()).isZero();
        Golden.check("cases.jsonl", steady(run.out()));
    }

    @Test
    void namesTheCasesItSkips() {
        assertThat(Program.run("cases", FILE).err())
                .contains("case NAMES is of kind normalise_name, which is not quoted");
    }

    @Test
    void quotesUnderThePoliciesAndEnginesAskedFor() {
        Run run = Program.run(
                "cases", FILE, "--policy", "strict", "--policy", "house", "--engine", "choco", "--engine", "ojalgo");

        List<String> first = run.out().lines().limit(4).toList();
        assertThat(first.get(0)).contains("\"policy\":\"strict\",\"engine\":\"choco\"");
        assertThat(first.get(1)).contains("\"policy\":\"strict\",\"engine\":\"ojalgo\"");
        assertThat(first.get(2)).contains("\"policy\":\"house\",\"engine\":\"choco\"");
        assertThat(first.get(3)).contains("\"policy\":\"house\",\"engine\":\"ojalgo\"");
    }

    @Test
    void readsABareCaseFromStandardInput() throws IOException {
        String bare = Files.readString(FOLDER.resolve("bare.json"));

        Run run = Program.runWithInput(bare, "cases", "-", "--policy", "house");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).singleElement().asString().contains("\"id\":\"BARE\"", "\"outcome\":\"optimal\"");
    }

    @Test
    void aBadFileDoesNotKeepTheOthersFromBeingQuoted() {
        Run run = Program.run("cases", "pom.xml", FILE, "no-such-file.json", "--policy", "house");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out().lines())
                .hasSameSizeAs(Program.run("cases", FILE, "--policy", "house")
                        .out()
                        .lines()
                        .toList());
        assertThat(run.err()).contains("pom.xml: ", "malformed-json", "no-such-file.json: ", "does not exist");
    }

    private static String steady(String lines) {
        return lines.replaceAll("_ms\":[0-9.]+", "_ms\":0");
    }
}
