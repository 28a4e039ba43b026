package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.adapter.cli.Desk;
import uk.bng.adapter.json.RunRequestReader;
import uk.bng.application.port.QuoteSolver;
import uk.bng.application.usecase.AnswerOrder;
import uk.bng.application.usecase.PrepareQuote;
import uk.bng.bootstrap.Program.Run;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.unit.StatutoryFacts;

final class CommandLineTest {
    private static final String TYPICAL =
            Program.EXAMPLES.resolve("typical.json").toString();
    private static final String ONE_LINE =
            "{ \"demand\": [{ \"habitat_name\": \"Grassland - Modified grassland\", \"units\": 0.08 }] }";

    @Test
    void readsTheRequestFromStandardInput() {
        Run run = Program.runWithInput(ONE_LINE, "quote", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Proven cheapest: ").contains("Site      not given");
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(Program.runWithInput("\ufeff" + ONE_LINE, "quote", "-").code())
                .isZero();
    }

    @Test
    void thatNoPlanExistsIsAnAnswer() {
        Run run =
                Program.run("quote", Program.EXAMPLES.resolve("bank-limit.json").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("No lawful plan meets this demand").contains("Remedy");
    }

    @Test
    void thePolicyOptionStandsInForTheRequestsOwn() {
        String reference = Program.EXAMPLES.resolve("reference.json").toString();

        assertThat(Program.run("quote", reference, "--json").out()).contains("\"policy\": \"reference\"");
        assertThat(Program.run("quote", reference, "--json", "--policy", "strict")
                        .out())
                .contains("\"policy\": \"strict\"");
    }

    @Test
    void theEngineAndTheTimeLimitOfTheRequestHold() {
        String request = ONE_LINE.replace(
                "}] }", "}], \"options\": { \"engine\": \"choco\", \"time_limit\": \"PT7S\", \"seed\": 9 } }");

        assertThat(Program.runWithInput(request, "quote", "-", "--json").out())
                .contains("\"engine\": \"choco\"", "\"time\": \"PT7S\"", "\"seed\": 9");
    }

    @ParameterizedTest(name = "a time limit of {0} is {1}")
    @CsvSource({"5s, PT5S", "500ms, PT0.5S", "1.5s, PT1.5S", "PT2S, PT2S"})
    void timeLimitsMayBeShort(String written, String limit) {
        assertThat(Program.runWithInput(ONE_LINE, "quote", "-", "--json", "--time-limit", written)
                        .out())
                .contains("\"time\": \"%s\"".formatted(limit));
    }

    @ParameterizedTest(name = "bng {0} is a usage error")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                    | A command is needed.
            sell                                  | Unmatched argument
            quote                                 | Missing required parameter: 'FILE'
            quote - --policy lenient              | The policy (lenient) must be one of house, reference, strict.
            quote - --engine simplex              | The engine (simplex) must be one of ojalgo, choco.
            quote - --time-limit soon             | The time limit (soon) must be above zero and at most PT60S
            quote - --time-limit 61s              | The time limit (61s) must be above zero and at most PT60S
            quote - --time-limit 0ms              | The time limit (0ms) must be above zero and at most PT60S
            quote - --colour                      | Unknown option: '--colour'
            catalogue                             | A subcommand is needed: check, import, export or versions.
            catalogue check                       | Missing required parameter: 'FILE'
            cases                                 | Missing required parameter: 'FILE'
            cases - --policy lenient              | The policy (lenient) must be one of house, reference, strict.
            cases - --engine simplex              | The engine (simplex) must be one of ojalgo, choco.
            """)
    void usageErrorsEndWithTwoAndSayWhatIsWrong(String arguments, String said) {
        Run run = Program.run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(said);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMissingFileIsBadInput() {
        Run run = Program.run("quote", "no-such-file.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .contains("urn:bng:problem:input-unreadable", "The file (no-such-file.json) does not exist.");
    }

    @Test
    void aFolderIsBadInput(@TempDir Path folder) {
        assertThat(Program.run("quote", folder.toString()).code()).isEqualTo(2);
    }

    @Test
    void aTooLargeFileIsBadInput() {
        Run run = Program.runWithInput(" ".repeat(RunRequestReader.MOST_BYTES + 1), "quote", "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("urn:bng:problem:body-too-large", "\"status\": 413");
    }

    @Test
    void aRequestOfTheLargestSizeIsRead() {
        String padding = " ".repeat(RunRequestReader.MOST_BYTES - ONE_LINE.length());

        assertThat(Program.runWithInput(ONE_LINE + padding, "quote", "-").code())
                .isZero();
    }

    @ParameterizedTest(name = "the catalogue {0} is bad input")
    @ValueSource(strings = {"pom.xml", "no-such-workbook.xlsx", "src"})
    void aCatalogueThatIsNoWorkbookIsBadInput(String file) {
        for (String[] arguments : new String[][] {
            {"quote", TYPICAL, "--catalogue", file},
            {"catalogue", "check", file}
        }) {
            Run run = Program.run(arguments);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).contains("urn:bng:problem:catalogue-refused").contains(file);
        }
    }

    @Test
    void reportsOnTheShippedCatalogue(@TempDir Path folder) throws IOException {
        Path workbook = demoWorkbook(folder);

        Run run = Program.run("catalogue", "check", workbook.toString());

        assertThat(run.code()).isZero();
        Golden.check("catalogue-check.txt", run.out());
    }

    @Test
    void quotesFromAnotherWorkbook(@TempDir Path folder) throws IOException {
        String workbook = demoWorkbook(folder).toString();

        Run run = Program.run("quote", TYPICAL, "--catalogue", workbook, "--time-limit", "PT60S");

        assertThat(run.code()).isZero();
        Golden.check("typical.txt", run.out());
    }

    @Test
    void saysItsVersionAndHelps() {
        assertThat(Program.run("--version")).isEqualTo(new Run(0, "bng 1.2.3\n", ""));
        Run help = Program.run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("quote", "catalogue", "cases");
        Golden.check("help-quote.txt", Program.run("quote", "--help").out());
    }

    @Test
    void aFaultOfOursIsOneLineWithoutATrace() {
        Run run = Program.run(solvedBy(StubSolver.failing()), "", "quote", TYPICAL);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("This is our fault").doesNotContain("\tat ");
    }

    @Test
    void saysHowFarAPlanIsFromProven() {
        Run run = Program.run(solvedBy(StubSolver.stoppedBy(StopCause.TIME_LIMIT)), "", "quote", TYPICAL);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("within 10 % of the best possible; stopped by the time limit.")
                .contains("Take note");
    }

    @Test
    void writesAnUnprovenPlanWithItsGap() {
        Run run = Program.run(solvedBy(StubSolver.stoppedBy(StopCause.CANCELLED)), "", "quote", TYPICAL, "--json");

        assertThat(run.out())
                .contains("\"kind\": \"feasible\"", "\"stopped_by\": \"cancelled\"", "\"gap\": 0.1", "\"not-proven\"");
    }

    @Test
    void saysThatThereIsNoAnswerYet() {
        QuoteSolver silent = StubSolver.silent(StopCause.NODE_LIMIT);

        assertThat(Program.run(solvedBy(silent), "", "quote", TYPICAL).out())
                .startsWith("No answer yet: stopped by the search limit before any plan was found.");
        assertThat(Program.run(solvedBy(silent), "", "quote", TYPICAL, "--json").out())
                .contains("\"kind\": \"undecided\"", "\"stopped_by\": \"node-limit\"", "\"total_cost\": null");
    }

    private static Desk solvedBy(QuoteSolver solver) {
        Desk desk = Program.DESK;
        return new Desk(
                desk.version(),
                engine -> new PrepareQuote(solver, StatutoryFacts.NONE, desk.ticks()),
                new AnswerOrder(
                        engine -> solver, () -> StatutoryFacts.NONE, desk.ticks(), desk.places(), desk.defaults()),
                desk.catalogue(),
                desk.catalogues(),
                desk.workbook(),
                desk.tables(),
                desk.geography(),
                desk.places(),
                desk.defaults(),
                desk.ticks(),
                desk.keyFile(),
                desk.keys(),
                desk.crm(),
                desk.reservations(),
                desk.archive(),
                desk.serving());
    }

    private static Path demoWorkbook(Path folder) throws IOException {
        try (InputStream shipped =
                CommandLineTest.class.getResourceAsStream("/uk/bng/adapter/catalogue/excel/demo-catalogue.xlsx")) {
            Path workbook = folder.resolve("demo.xlsx");
            Files.copy(Objects.requireNonNull(shipped), workbook);
            return workbook;
        }
    }
}
