package uk.bng.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link HotPaths} with allocation and keeps the figures: {@code HotPathRun [--csv FILE] [--anew]}. Microseconds
 * and bytes for each call; {@code error} is half the 99.9 % confidence interval.
 */
public final class HotPathRun {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private HotPathRun() {}

    public static void main(String[] args) throws IOException, RunnerException {
        var settings = Settings.of(args, "csv", "benchmarks/results/hot-paths.csv");
        var results = new Results(List.of("path", "us", "error", "kb", "mb_per_second"));
        var options = new OptionsBuilder()
                .include(HotPaths.class.getName())
                .addProfiler(GCProfiler.class)
                .build();
        for (RunResult run : new Runner(options).run()) {
            Result<?> time = run.getPrimaryResult();
            double bytes = allocated(run);
            results.add(List.of(
                    time.getLabel(),
                    decimals(time.getScore()),
                    decimals(time.getScoreError()),
                    decimals(bytes / 1024),
                    decimals(bytes / time.getScore())));
        }
        settings.publish(results);
    }

    private static double allocated(RunResult run) {
        for (Result<?> figure : run.getSecondaryResults().values()) {
            if (figure.getLabel().endsWith(ALLOCATED)) {
                return figure.getScore();
            }
        }
        return Double.NaN;
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
