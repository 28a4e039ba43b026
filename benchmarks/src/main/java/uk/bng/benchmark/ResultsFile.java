package uk.bng.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of {@link Results}, read back: each row by the names of its columns. */
record ResultsFile(List<Map<String, String>> rows) {
    ResultsFile {
        rows = List.copyOf(rows);
    }

    static ResultsFile of(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < Math.min(names.length, cells.length); column++) {
                row.put(names[column], cells[column]);
            }
            rows.add(row);
        }
        return new ResultsFile(rows);
    }

    /** The last row of each combination of values in these columns, in the order of their first. */
    List<Map<String, String>> latest(List<String> columns) {
        Map<List<String>, Map<String, String>> latest = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            latest.put(columns.stream().map(name -> row.getOrDefault(name, "")).toList(), row);
        }
        return List.copyOf(latest.values());
    }
}
