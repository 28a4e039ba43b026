package uk.bng.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes what was measured into {@code docs/performance.md}, between its marks, and draws {@code docs/growth.svg}: {@code
 * Report [--results DIRECTORY] [--page FILE] [--chart FILE]}. Of rows that were measured again the last counts.
 */
public final class Report {
    private static final String END = "<!-- end -->";

    private final Path results;

    private Report(Path results) {
        this.results = results;
    }

    public static void main(String[] args) throws IOException {
        var settings = Settings.of(
                args, "results", "benchmarks/results", "page", "docs/performance.md", "chart", "docs/growth.svg");
        var report = new Report(Path.of(settings.text("results")));
        Path page = Path.of(settings.text("page"));
        Files.writeString(page, report.filled(Files.readString(page)));
        Files.writeString(Path.of(settings.text("chart")), new GrowthChart(report.growth()).svg());
    }

    private String filled(String page) throws IOException {
        String filled = page;
        filled = filled(filled, "rivals", ReportTables.rivals(rivals()));
        filled = filled(filled, "hot-paths", ReportTables.hotPaths(latest("hot-paths", List.of("path"))));
        filled = filled(filled, "first-answer", ReportTables.firstAnswers(firstAnswers()));
        return filled(filled, "growth", ReportTables.growth(growth()));
    }

    private List<Map<String, String>> rivals() throws IOException {
        return latest("rivals", List.of("seed", "instance", "policy", "limit", "solver"));
    }

    private List<Map<String, String>> firstAnswers() throws IOException {
        return latest("first-answer", List.of("seed", "instance", "policy", "limit", "engine", "limit_ms"));
    }

    private List<Map<String, String>> growth() throws IOException {
        return latest("growth", List.of("kind", "banks", "lines"));
    }

    private List<Map<String, String>> latest(String name, List<String> key) throws IOException {
        return ResultsFile.of(results.resolve(name + ".csv")).latest(key);
    }

    private static String filled(String page, String name, String table) {
        String begin = "<!-- figures: " + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(END, from);
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("The page must hold the marks (%s) and (%s).".formatted(begin, END));
        }
        return page.substring(0, from + begin.length()) + "\n" + table + page.substring(to);
    }
}
