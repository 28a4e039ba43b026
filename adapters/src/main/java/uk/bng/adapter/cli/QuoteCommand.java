package uk.bng.adapter.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.bng.adapter.json.FieldIssue;
import uk.bng.adapter.json.ResultWriter;
import uk.bng.adapter.json.RunRequestReader;
import uk.bng.adapter.json.RunRequestReader.Reading;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.port.CatalogueSource;

/** {@code bng quote}: prints the cheapest lawful plan for a demand, and why. */
@Command(
        name = "quote",
        description = "Print the cheapest lawful plan for a demand, with the reason for every line.",
        footer = {
            "",
            "Prints the problem document instead when the demand cannot be quoted as it stands.",
            "Ends with 0 when answered (that no plan exists is an answer), 2 on bad input, 3 when the program fails."
        })
final class QuoteCommand implements Runnable {
    private final Desk desk;
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The request as JSON: the body of POST /run. - is standard input.")
    private Path file = Path.of("-");

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "A workbook in place of the configured catalogue.")
    private @Nullable Path catalogue;

    @Option(
            names = "--policy",
            paramLabel = "P",
            description = "house, reference or strict, in place of the request's own.")
    private @Nullable String policy;

    @Option(names = "--engine", paramLabel = "E", description = "The solver, in place of the request's own.")
    private @Nullable String engine;

    @Option(
            names = "--time-limit",
            paramLabel = "T",
            description = "How long to search, such as PT5S, 5s or 500ms, in place of the request's own.")
    private @Nullable String timeLimit;

    @Option(names = "--json", description = "Print the result object of the API instead of text.")
    private boolean json;

    QuoteCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (policy != null) {
            ChosenOptions.checkPolicy(command, policy);
        }
        if (engine != null) {
            ChosenOptions.checkEngine(command, engine, desk.defaults().engines());
        }
        Duration limit = timeLimit == null ? null : ChosenOptions.timeLimit(command, timeLimit);
        byte[] body = new InputFile(console.in()).bytes(file, RunRequestReader.MOST_BYTES);
        switch (RunRequestReader.read(body)) {
            case Reading.Refused refused -> throw new BadInput(refused.problem());
            case Reading.Understood understood -> {
                QuoteOrder order = understood.order().overriddenBy(policy, engine, limit);
                print(new Quoting(desk).answer(order, issues(understood), source()));
            }
        }
    }

    private static List<FieldIssue> issues(Reading.Understood understood) {
        if (understood.revises() == null) {
            return understood.issues();
        }
        List<FieldIssue> issues = new ArrayList<>(understood.issues());
        issues.add(new FieldIssue(
                "/revises",
                "revises-needs-jobs",
                "No earlier jobs are kept here that a request could revise.\nMaybe give the whole request."));
        return issues;
    }

    private CatalogueSource source() {
        return catalogue == null ? desk.catalogue().get() : desk.workbook().apply(catalogue);
    }

    private void print(QuoteAnswer answer) {
        console.out()
                .println(
                        json
                                ? ResultWriter.write(answer.answered(), answer.version())
                                : QuoteText.of(answer, console.width()));
    }
}
