package uk.bng.benchmark;

import com.google.ortools.Loader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Solves the same allocation problems by our engines, HiGHS and CP-SAT, in turn, in one process: {@code Rivals [--seeds
 * S,...] [--rungs R,...] [--policies P,...] [--limits L,...] [--engines E,...] [--rivals highs,cp-sat] [--seconds N]
 * [--runs N] [--warm-ups N] [--csv FILE] [--anew]}. Needs {@code --enable-native-access=ALL-UNNAMED}.
 *
 * <p>Rivals are asked for the least cost only and timed from the finished model; of our engines {@code ms} is the time
 * until the least cost is proven, model included, and {@code whole_ms} that of all steps of the objective. Times are
 * medians of the runs; a rival that its limit stopped is not asked again. {@code ratio} is our {@code ms} over that of
 * the quicker rival that proved, or else over the limit. {@code verdict} compares exact costs of the rows chosen.
 */
public final class Rivals {
    /** By what share of a cost a rival in floating point, with its tolerance of a millionth, may be off. */
    private static final double TOLERANCE = 1e-6;

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final long ENOUGH_NANOS = WARM_UP.toNanos();

    private static final List<String> LAST = List.of("ratio", "verdict");

    private final Settings settings;
    private final List<Rival> engines;
    private final List<Rival> others;
    private final Duration limit;

    private Rivals(Settings settings) {
        this.settings = settings;
        this.engines =
                settings.list("engines").stream().<Rival>map(EngineRival::named).toList();
        this.others = settings.list("rivals").stream().map(Rivals::named).toList();
        this.limit = Duration.ofSeconds(settings.number("seconds"));
    }

    public static void main(String[] args) throws IOException {
        var settings = Settings.of(
                args,
                "seeds",
                "pub1",
                "rungs",
                String.join(",", Shape.ladder().stream().map(Shape::name).toList()),
                "policies",
                "house,reference",
                "limits",
                "2,5",
                "engines",
                "ojalgo,choco",
                "rivals",
                "highs,cp-sat",
                "seconds",
                "30",
                "runs",
                "3",
                "warm-ups",
                "3",
                "csv",
                "benchmarks/results/rivals.csv");
        Loader.loadNativeLibraries();
        new Rivals(settings).compare();
    }

    private void compare() throws IOException {
        List<String> header = new ArrayList<>(Task.KEY);
        header.add("solver");
        header.addAll(Rival.Verdict.NAMES);
        header.addAll(LAST);
        var results = new Results(header);
        List<Task> tasks = Task.of(
                settings.list("seeds"), settings.list("rungs"), settings.list("policies"), settings.list("limits"));
        for (Task task : tasks) {
            Map<Rival, Rival.Verdict> verdicts = verdicts(task);
            verdicts.forEach((rival, verdict) -> {
                List<String> row = new ArrayList<>(task.key());
                row.add(rival.name());
                row.addAll(verdict.figures());
                row.addAll(compared(rival, verdict, verdicts));
                results.add(row);
            });
        }
        settings.publish(results);
    }

    private Map<Rival, Rival.Verdict> verdicts(Task task) {
        for (Rival engine : engines) {
            warmUp(engine, task);
        }
        Map<Rival, Runs> runs = new LinkedHashMap<>();
        engines.forEach(engine -> runs.put(engine, new Runs(engine)));
        others.forEach(rival -> runs.put(rival, new Runs(rival)));
        for (int run = 0; run < settings.number("runs"); run++) {
            runs.values().forEach(theirs -> theirs.run(task, limit));
        }
        Map<Rival, Rival.Verdict> verdicts = new LinkedHashMap<>();
        runs.forEach((rival, theirs) -> verdicts.put(rival, theirs.verdict()));
        return verdicts;
    }

    /** Lets the compiler see an engine's work; one that is slow has shown enough of it soon. */
    private void warmUp(Rival engine, Task task) {
        long start = System.nanoTime();
        for (int run = 0; run < settings.number("warm-ups"); run++) {
            if (System.nanoTime() - start < ENOUGH_NANOS) {
                engine.solve(task.problem(), WARM_UP);
            }
        }
    }

    /** Ratio and verdict of an engine; nothing of the others. */
    private List<String> compared(Rival rival, Rival.Verdict ours, Map<Rival, Rival.Verdict> all) {
        if (!engines.contains(rival)) {
            return List.of("", "");
        }
        List<Rival.Verdict> theirs = others.stream().map(all::get).toList();
        double quicker = theirs.stream()
                .filter(verdict -> verdict.isProven() || verdict.status() == Rival.Status.INFEASIBLE)
                .mapToDouble(Rival.Verdict::nanos)
                .min()
                .orElse((double) limit.toNanos());
        return List.of(String.format(Locale.ROOT, "%.4f", ours.nanos() / quicker), verdict(ours, theirs));
    }

    private static String verdict(Rival.Verdict ours, List<Rival.Verdict> theirs) {
        if (ours.status() == Rival.Status.INFEASIBLE) {
            return theirs.stream().allMatch(other -> Double.isNaN(other.claimed())) ? "equal" : "wrong";
        }
        double best = theirs.stream()
                .mapToDouble(Rival.Verdict::exact)
                .filter(Double::isFinite)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        double tolerance = TOLERANCE * ours.exact();
        if (Double.isNaN(ours.exact()) || ours.exact() > best + tolerance) {
            return "dearer";
        }
        return ours.exact() < best - tolerance ? "cheaper" : "equal";
    }

    private static Rival named(String name) {
        return switch (name) {
            case "highs" -> new HighsRival();
            case "cp-sat" -> new CpSatRival(2);
            default -> throw new IllegalArgumentException("The rival (%s) must be highs or cp-sat.".formatted(name));
        };
    }

    /** The runs of one rival on one task. */
    private static final class Runs {
        private final Rival rival;
        private final Spread nanos = new Spread();
        private final Spread whole = new Spread();
        private final List<Rival.Verdict> verdicts = new ArrayList<>();

        Runs(Rival rival) {
            this.rival = rival;
        }

        void run(Task task, Duration limit) {
            if (!verdicts.isEmpty() && wasStopped(verdicts.getLast())) {
                return;
            }
            Rival.Verdict verdict = rival.solve(task.problem(), limit);
            nanos.add(verdict.nanos());
            whole.add(verdict.wholeNanos());
            verdicts.add(verdict);
        }

        Rival.Verdict verdict() {
            return verdicts.getLast().timed(nanos.median(), whole.median());
        }

        private static boolean wasStopped(Rival.Verdict verdict) {
            return verdict.status() == Rival.Status.STOPPED || verdict.status() == Rival.Status.NONE;
        }
    }
}
