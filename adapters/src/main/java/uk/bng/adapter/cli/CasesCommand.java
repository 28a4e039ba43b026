package uk.bng.adapter.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
        description = "Quote case files, which bring their own catalogues: one line of JSON per case, policy and engine.")
final class CasesCommand implements Callable<Integer> {
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
            converter = Durations.class,
            description = "How long to search in each run, such as PT5S, 5s or 500ms.")
    private @Nullable Duration timeLimit;

    CasesCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            policies.forEach(policy -> ChosenOptions.checkPolicy(spec.commandLine(), policy));
            engines.forEach(engine -> ChosenOptions.checkEngine(spec.commandLine(), engine, desk.engines()));
        }
        int worst = ExitCode.ANSWERED;
        for (Path file : files) {
            worst = Math.max(worst, run(file));
        }
        return worst;
    }

    private int run(Path file) {
        try {
            return switch (CaseReader.read(new InputFile(console.in()).text(file))) {
                case Reading.Refused refused -> throw new BadInput(refused.problem());
                case Reading.Understood understood -> {
                    for (CaseReader.Skipped skipped : understood.skipped()) {
                        remark("%s: case %s is of kind %s, which is not quoted."
                                .formatted(file, skipped.id(), skipped.kind()));
                    }
                    yield understood.cases().stream().mapToInt(this::run).max().orElse(ExitCode.ANSWERED);
                }
            };
        } catch (BadInput e) {
            remark("%s: %s".formatted(file, e.problem().toJson()));
            return ExitCode.BAD_INPUT;
        }
    }

    private int run(QuoteCase one) {
        int worst = ExitCode.ANSWERED;
        var quoting = new CaseQuoting(desk, limits());
        for (String policy : policies.isEmpty() ? ChosenOptions.presets() : policies) {
            for (String engine : engines.isEmpty() ? List.of(desk.defaults().engine()) : engines) {
                try {
                    console.out().println(quoting.line(one, policy, engine));
                    console.out().flush();
                } catch (IllegalStateException | IllegalArgumentException | ArithmeticException e) {
                    // One case that the program fails on must not hide the answers to the others.
                    remark("%s under %s by %s failed: %s".formatted(one.id(), policy, engine, e.getMessage()));
                    worst = ExitCode.OUR_FAULT;
                }
            }
        }
        return worst;
    }

    private SolveLimits limits() {
        SolveLimits usual = desk.defaults().limits();
        return timeLimit == null ? usual : new SolveLimits(timeLimit, usual.seed(), usual.threads());
    }

    private void remark(String text) {
        console.err().println(text);
        console.err().flush();
    }
}
