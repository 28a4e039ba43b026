package uk.bng.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The picture of {@link Growth}: four small charts against the number of banks, a line for each number of lines. */
record GrowthChart(List<Map<String, String>> rows) {
    private static final int GAP = 12;

    /** The whole picture as SVG text. */
    String svg() {
        int right = Panel.WIDTH + GAP;
        int below = Panel.HEIGHT + GAP;
        String head = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="t">
                <title id="t">Time and memory against the number of banks, for 1 to 100 lines</title>
                <style>text{font:12px system-ui,sans-serif;fill:#333}.title{font-weight:600;font-size:13px}</style>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                """.formatted(right + Panel.WIDTH, below + Panel.HEIGHT);
        return head
                + panel("Options, loose, milliseconds", "loose", "build_ms").at(0, 0)
                + panel("Heap at most, loose, megabytes", "loose", "peak_mb").at(right, 0)
                + panel("Whole objective, loose, milliseconds", "loose", "whole_ms")
                        .at(0, below)
                + panel("Whole objective, tight, milliseconds", "tight", "whole_ms")
                        .at(right, below)
                + "</svg>\n";
    }

    private Panel panel(String title, String kind, String figure) {
        Map<String, List<Panel.Point>> lines = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            if (row.getOrDefault("kind", "").equals(kind)) {
                String many = row.getOrDefault("lines", "");
                boolean open = !List.of("proven", "infeasible").contains(row.getOrDefault("status", ""));
                lines.computeIfAbsent(many.equals("1") ? "1 line" : many + " lines", unused -> new ArrayList<>())
                        .add(new Panel.Point(number(row, "banks"), number(row, figure), open));
            }
        }
        return new Panel(title, "banks", lines);
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(row.getOrDefault(name, "0"));
    }
}
