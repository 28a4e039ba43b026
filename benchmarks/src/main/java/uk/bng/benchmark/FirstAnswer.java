package uk.bng.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How good the engines' plans are when time is short: {@code FirstAnswer [--seeds S,...] [--rungs R,...] [--policies
 * P,...] [--limits L,...] [--engines E,...] [--ms N,...] [--clock wall|cpu] [--warm-ups N] [--seconds N] [--known FILE]
 * [--csv FILE] [--anew]}. The clock {@code cpu} counts what processors gave the solving thread, which a busy machine does
 * not lengthen. The gap is to the cheapest plan known: of these solves, of a solve by {@code ojalgo} of so many seconds
 * (none for 0), and of a results file of {@link Rivals}.
 */
public final class FirstAnswer {
    private static final int SHORT_MS = 200;
    private static final double LOOSE_PERCENT = 2;
    private static final double TIGHT_PERCENT = 5;

    private static final List<String> NAMES =
            List.of("engine", "limit_ms", "ms", "status", "cost", "gap_percent", "aim");

    private final Settings settings;

    private FirstAnswer(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] args) throws IOException {
        var settings = Settings.of(
                args,
                "seeds",
                "pub1,pub2,pub3,pub4",
                "rungs",
                String.join(",", Shape.ladder().stream().map(Shape::name).toList()),
                "policies",
                "house,reference",
                "limits",
                "2,5",
                "engines",
                "ojalgo,choco",
                "ms",
                "200,1000",
                "clock",
                "wall",
                "warm-ups",
                "3",
                "seconds",
                "10",
                "known",
                "benchmarks/results/rivals.csv",
                "csv",
                "benchmarks/results/first-answer.csv");
        new FirstAnswer(settings).measure();
    }

    private void measure() throws IOException {
        List<String> header = new ArrayList<>(Task.KEY);
        header.addAll(NAMES);
        var results = new Results(header);
        KnownCosts known = KnownCosts.of(Path.of(settings.text("known")));
        List<Task> tasks = Task.of(
                settings.list("seeds"), settings.list("rungs"), settings.list("policies"), settings.list("limits"));
        for (Task task : tasks) {
            List<Hurried> answers = answers(task);
            answers.forEach(answer -> known.hear(task, answer.verdict().exact()));
            if (settings.number("seconds") > 0) {
                var patient = EngineRival.named("ojalgo");
                Duration time = Duration.ofSeconds(settings.number("seconds"));
                known.hear(task, patient.solve(task.problem(), time).exact());
            }
            for (Hurried answer : answers) {
                List<String> row = new ArrayList<>(task.key());
                row.addAll(answer.figures(task, known));
                results.add(row);
            }
        }
        settings.publish(results);
    }

    private List<Hurried> answers(Task task) {
        List<Hurried> answers = new ArrayList<>();
        for (String engine : settings.list("engines")) {
            var rival = EngineRival.named(engine, settings.text("clock"));
            for (String ms : settings.list("ms")) {
                Duration limit = Duration.ofMillis(Long.parseLong(ms));
                for (int run = 0; run < settings.number("warm-ups"); run++) {
                    rival.solve(task.problem(), limit);
                }
                answers.add(new Hurried(engine, (int) limit.toMillis(), rival.solve(task.problem(), limit)));
            }
        }
        return answers;
    }

    /** The answer of an engine within a short time. */
    private record Hurried(String engine, int limitMs, Rival.Verdict verdict) {
        List<String> figures(Task task, KnownCosts known) {
            double gap = known.gap(task, verdict.exact());
            List<String> claims = verdict.figures();
            return List.of(
                    engine,
                    Integer.toString(limitMs),
                    Spread.milliseconds(verdict.wholeNanos()),
                    claims.getFirst(),
                    claims.get(2),
                    Double.isNaN(gap) ? "" : String.format(Locale.ROOT, "%.3f", gap),
                    aim(task, gap, known.knows(task)));
        }

        /** Whether the aim for this kind of task and this time is met; empty where there is none, or no plan known. */
        private String aim(Task task, double gap, boolean hasPlan) {
            boolean hasAim = task.shape().isTight() != (limitMs <= SHORT_MS);
            if (!hasAim || verdict.status() == Rival.Status.INFEASIBLE || !hasPlan) {
                return "";
            }
            return gap <= (task.shape().isTight() ? TIGHT_PERCENT : LOOSE_PERCENT) ? "met" : "missed";
        }
    }
}
