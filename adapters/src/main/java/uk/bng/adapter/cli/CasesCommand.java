package uk.bng.adapter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.bng.adapter.json.CaseReader;
import uk.bng.adapter.json.CaseReader.Reading;
import uk.bng.adapter.json.QuoteCase;
import uk.bng.domain.solve.SolveLimits;

/** {@code bng cases}: quotes whole case files, one line of JSON for each case, policy and engine. */
@Command(
        name = "cases",
        description =
                "Quote case files, which bring their own catalogues: one line of JSON per case, policy and engine.")
final class CasesCommand implements Runnable, IExitCodeGenerator {
    private final Desk desk;
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Case files. - is standard input.")
    private List<Path> files = List.of();

    @Option(names = "--policy", paramLabel = "P", description = "house, reference, strict; all three if none is given.")
    private List<String> policies = List.of();

    @Option(names = "--engine", paramLabel = "E", description = "Solvers; the configured one if none is given.")
    private List<String> engines = List.of();

    @Option(
            names = "--time-limit",
            paramLabel = "T",
            description = "How long to search in each run, such as PT5S, 5s or 500ms.")
    private @Nullable String timeLimit;

    private int worst = ExitCode.ANSWERED;

    CasesCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        policies.forEach(policy -> ChosenOptions.checkPolicy(command, policy));
        engines.forEach(engine ->
                ChosenOptions.checkEngine(command, engine, desk.defaults().engines()));
        SolveLimits usual = desk.defaults().limits();
        SolveLimits limits = timeLimit == null
                ? usual
                : new SolveLimits(ChosenOptions.timeLimit(command, timeLimit), usual.seed(), usual.threads());
        var quoting = new CaseQuoting(desk, limits);
        files.forEach(file -> quote(file, quoting));
    }

    /** The worst that happened; one bad file or case does not keep the others from being quoted. */
    @Override
    public int getExitCode() {
        return worst;
    }

    private void quote(Path file, CaseQuoting quoting) {
        try {
            switch (CaseReader.read(new InputFile(console.in()).text(file))) {
                case Reading.Refused refused -> throw new BadInput(refused.problem());
                case Reading.Understood understood -> {
                    for (CaseReader.Skipped skipped : understood.skipped()) {
                        remark("%s: case %s is of kind %s, which is not quoted."
                                .formatted(file, skipped.id(), skipped.kind()));
                    }
                    understood.cases().forEach(one -> quote(one, quoting));
                }
            }
        } catch (BadInput e) {
            remark("%s: %s".formatted(file, e.problem().toJson()));
            worst = Math.max(worst, ExitCode.BAD_INPUT);
        }
    }

    private void quote(QuoteCase one, CaseQuoting quoting) {
        for (String policy : policies.isEmpty() ? ChosenOptions.presets() : policies) {
            for (String engine : engines.isEmpty() ? List.of(desk.defaults().engine()) : engines) {
                try {
                    console.out().println(quoting.line(one, policy, engine));
                    console.out().flush();
                } catch (IllegalStateException | IllegalArgumentException | ArithmeticException e) {
                    remark("%s under %s by %s failed: %s".formatted(one.id(), policy, engine, e.getMessage()));
                    worst = ExitCode.OUR_FAULT;
                }
            }
        }
    }

    private void remark(String text) {
        console.err().println(text);
        console.err().flush();
    }
}
