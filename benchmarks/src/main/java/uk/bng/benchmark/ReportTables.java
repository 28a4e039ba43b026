package uk.bng.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of the report, in Markdown. */
final class ReportTables {
    private static final String LOOSE = "all loose";
    private static final String TIGHT = "all tight";

    private ReportTables() {}

    /** One row for each rung of the ladder and each engine, over seeds, presets and bank limits. */
    static String rivals(List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> byRung = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            String rung = cell(row, "instance");
            byRung.computeIfAbsent(rung, unused -> new ArrayList<>()).add(row);
        }
        for (Map<String, String> row : rows) {
            byRung.computeIfAbsent(
                            Shape.named(cell(row, "instance")).isTight() ? TIGHT : LOOSE, unused -> new ArrayList<>())
                    .add(row);
        }
        var table = new StringBuilder(about(rows))
                .append("| instances | problems | ojalgo: proven | least cost, ms | whole objective, ms | longest, ms"
                        + " | HiGHS: proven | ms | CP-SAT: proven | ms | ratio, median | at most | dearer |\n")
                .append(
                        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        byRung.forEach((rung, theirs) -> {
            List<Map<String, String>> ours = with(theirs, "solver", "ojalgo");
            List<Map<String, String>> highs = with(theirs, "solver", "highs");
            List<Map<String, String>> sat = with(theirs, "solver", "cp-sat");
            table.append(line(
                    rung,
                    ours.size(),
                    proven(ours),
                    median(ours, "ms"),
                    median(ours, "whole_ms"),
                    most(ours, "whole_ms"),
                    proven(highs),
                    median(highs, "ms"),
                    proven(sat),
                    median(sat, "ms"),
                    median(ours, "ratio"),
                    most(ours, "ratio"),
                    with(ours, "verdict", "dearer").size()
                            + with(ours, "verdict", "wrong").size()));
        });
        return table.toString();
    }

    static String hotPaths(List<Map<String, String>> rows) {
        var table = new StringBuilder(about(rows))
                .append("| path | microseconds | ± | kilobytes allocated | megabytes a second |\n")
                .append("| --- | ---: | ---: | ---: | ---: |\n");
        for (Map<String, String> row : rows) {
            table.append(line(
                    cell(row, "path"),
                    cell(row, "us"),
                    cell(row, "error"),
                    cell(row, "kb"),
                    cell(row, "mb_per_second")));
        }
        return table.toString();
    }

    /** One row for each rung and engine: how far off the plan was, at most, and whether the aim was met. */
    static String firstAnswers(List<Map<String, String>> rows) {
        var table = new StringBuilder(about(rows))
                .append("| instances | engine | problems with a plan | no plan in 200 ms | gap in 200 ms, at most"
                        + " | no plan in 1 s | gap in 1 s, at most | aims met |\n")
                .append("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        Map<List<String>, List<Map<String, String>>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(cell(row, "instance"), cell(row, "engine")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.forEach((name, theirs) -> {
            List<Map<String, String>> soon = with(theirs, "limit_ms", "200");
            List<Map<String, String>> late = with(theirs, "limit_ms", "1000");
            int met = with(theirs, "aim", "met").size();
            table.append(line(
                    name.getFirst(),
                    name.getLast(),
                    late.stream().filter(ReportTables::hasPlan).count(),
                    with(soon, "status", "none").size(),
                    most(soon, "gap_percent") + " %",
                    with(late, "status", "none").size(),
                    most(late, "gap_percent") + " %",
                    "%d of %d"
                            .formatted(met, met + with(theirs, "aim", "missed").size())));
        });
        return table.toString();
    }

    /** Milliseconds for the options and for the whole objective, a row for each kind and number of banks. */
    static String growth(List<Map<String, String>> rows) {
        var lines = new TreeSet<Integer>();
        rows.forEach(row -> lines.add(Integer.valueOf(cell(row, "lines"))));
        var table = new StringBuilder(about(rows)).append("| market | banks |");
        lines.forEach(many -> table.append(" %d %s |".formatted(many, many == 1 ? "line" : "lines")));
        table.append("\n| --- | ---: |").append(" ---: |".repeat(lines.size())).append("\n");
        Map<List<String>, List<Map<String, String>>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(cell(row, "kind"), cell(row, "banks")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.forEach((name, theirs) -> {
            table.append("| %s | %s |".formatted(name.getFirst(), name.getLast()));
            lines.forEach(many -> table.append(" %s |"
                    .formatted(with(theirs, "lines", many.toString()).stream()
                            .map(ReportTables::growth)
                            .collect(Collectors.joining()))));
            table.append("\n");
        });
        return table.toString();
    }

    private static String growth(Map<String, String> row) {
        String mark = switch (cell(row, "status")) {
            case "proven" -> "";
            case "infeasible" -> ", no plan";
            default -> ", not proven";
        };
        return "%s + %s ms, %s MB%s"
                .formatted(rounded(cell(row, "build_ms")), rounded(cell(row, "whole_ms")), cell(row, "peak_mb"), mark);
    }

    /** The circumstances of the rows, all that there are. */
    private static String about(List<Map<String, String>> rows) {
        Function<String, String> all =
                name -> rows.stream().map(row -> cell(row, name)).distinct().collect(Collectors.joining(", "));
        return "Measured %s at commit %s on %s.%n%n"
                .formatted(all.apply("date"), all.apply("commit"), all.apply("machine"));
    }

    private static boolean hasPlan(Map<String, String> row) {
        return !cell(row, "cost").isEmpty();
    }

    private static String proven(List<Map<String, String>> rows) {
        return Long.toString(rows.stream()
                .filter(row -> List.of("proven", "infeasible").contains(cell(row, "status")))
                .count());
    }

    private static String median(List<Map<String, String>> rows, String name) {
        double[] sorted = numbers(rows, name);
        return sorted.length == 0 ? "" : shown(sorted[(sorted.length - 1) / 2]);
    }

    private static String most(List<Map<String, String>> rows, String name) {
        double[] sorted = numbers(rows, name);
        return sorted.length == 0 ? "" : shown(sorted[sorted.length - 1]);
    }

    private static double[] numbers(List<Map<String, String>> rows, String name) {
        return rows.stream()
                .map(row -> cell(row, name))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
    }

    private static String rounded(String number) {
        return shown(Double.parseDouble(number));
    }

    /** Three figures or so. */
    private static String shown(double number) {
        int decimals = number == 0 ? 0 : (int) Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(Math.abs(number)))));
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    private static List<Map<String, String>> with(List<Map<String, String>> rows, String name, String value) {
        return rows.stream().filter(row -> cell(row, name).equals(value)).toList();
    }

    private static String cell(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    private static String line(Object... cells) {
        return Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
