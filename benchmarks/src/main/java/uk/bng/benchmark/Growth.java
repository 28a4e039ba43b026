package uk.bng.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import uk.bng.adapter.json.QuoteCase;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.option.Market;
import uk.bng.domain.solve.AllocationProblem;

/**
 * How time and memory grow with banks and lines: {@code Growth [--banks N,...] [--lines N,...] [--kinds loose,tight,wide]
 * [--policy P] [--engine E] [--clock wall|cpu] [--seconds N] [--runs N] [--csv FILE] [--anew]}. The bank limit is what
 * the demand's size makes it. A {@code wide} market has twenty stocks in every bank; it is measured at the most banks
 * and the most lines only. Times are medians of the runs after one that does not count.
 */
public final class Growth {
    private static final String SEED = "growth";
    private static final List<String> HEADER = List.of(
            "kind",
            "banks",
            "lines",
            "limit",
            "options",
            "build_ms",
            "build_mb",
            "solve_ms",
            "whole_ms",
            "solve_mb",
            "peak_mb",
            "status");

    private final Settings settings;
    private final EngineRival engine;
    private final LongSupplier ticks;

    private Growth(Settings settings) {
        this.settings = settings;
        this.engine = EngineRival.named(settings.text("engine"), settings.text("clock"));
        this.ticks = engine.ticks();
    }

    public static void main(String[] args) throws IOException {
        var settings = Settings.of(
                args,
                "banks",
                "10,30,100,300,1000",
                "lines",
                "1,10,30,100",
                "kinds",
                "loose,tight,wide",
                "policy",
                "house",
                "engine",
                "ojalgo",
                "clock",
                "wall",
                "seconds",
                "10",
                "runs",
                "3",
                "csv",
                "benchmarks/results/growth.csv");
        new Growth(settings).measure();
    }

    private void measure() throws IOException {
        var results = new Results(HEADER);
        List<Integer> banks = numbers("banks");
        List<Integer> lines = numbers("lines");
        warmUp();
        for (String kind : settings.list("kinds")) {
            boolean wide = kind.equals("wide");
            for (int so : wide ? List.of(banks.getLast()) : banks) {
                for (int many : wide ? List.of(lines.getLast()) : lines) {
                    results.add(figures(kind, shape(kind, so, many)));
                }
            }
        }
        settings.publish(results);
    }

    private static Shape shape(String kind, int banks, int lines) {
        String name = "%s%dx%d".formatted(kind, banks, lines);
        return switch (kind) {
            case "loose" -> Shape.loose(name, banks, lines);
            case "tight" -> Shape.tight(name, banks, lines);
            case "wide" -> Shape.wide(name, banks, lines);
            default ->
                throw new IllegalArgumentException("The kind (%s) must be loose, tight or wide.".formatted(kind));
        };
    }

    private void warmUp() {
        for (int run = 0; run < 20; run++) {
            figures("loose", Shape.loose("warm-up", 30, 10));
        }
    }

    private List<String> figures(String kind, Shape shape) {
        QuoteCase asked = InstanceMaker.make(SEED, shape).read();
        Catalogue catalogue = Task.catalogue(asked);
        QuoteRequest request = Task.request(asked, settings.text("policy"), catalogue);
        var build = new Spread();
        var least = new Spread();
        var whole = new Spread();
        double buildMegabytes = 0;
        double solveMegabytes = 0;
        double peak = 0;
        Rival.Verdict verdict = solved(Market.of(request, catalogue).problem());
        AllocationProblem problem = Market.of(request, catalogue).problem();
        for (int run = 0; run < settings.number("runs"); run++) {
            HeapPeak memory = HeapPeak.start();
            long start = ticks.getAsLong();
            problem = Market.of(request, catalogue).problem();
            build.add(ticks.getAsLong() - start);
            buildMegabytes = memory.allocated();
            verdict = solved(problem);
            least.add(verdict.nanos());
            whole.add(verdict.wholeNanos());
            solveMegabytes = memory.allocated() - buildMegabytes;
            peak = memory.peak();
        }
        List<String> figures = new ArrayList<>(List.of(
                kind,
                Integer.toString(shape.banks()),
                Integer.toString(shape.lines()),
                Integer.toString(problem.bankLimit()),
                Integer.toString(problem.options().size())));
        figures.addAll(List.of(
                Spread.milliseconds(build.median()),
                megabytes(buildMegabytes),
                Spread.milliseconds(least.median()),
                Spread.milliseconds(whole.median()),
                megabytes(solveMegabytes),
                megabytes(peak),
                verdict.figures().getFirst()));
        return figures;
    }

    private Rival.Verdict solved(AllocationProblem problem) {
        return engine.solve(problem, Duration.ofSeconds(settings.number("seconds")));
    }

    private List<Integer> numbers(String name) {
        return settings.list(name).stream().map(Integer::valueOf).toList();
    }

    private static String megabytes(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
