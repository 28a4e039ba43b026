package uk.bng.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The least cost of each task that anybody has found, in pence. Mutable; of one thread. */
final class KnownCosts {
    private static final double PENCE_PER_POUND = 100;

    private final Map<String, Double> pence = new HashMap<>();

    /** What a results file of {@link Rivals} knows; nothing where there is no such file. */
    static KnownCosts of(Path file) throws IOException {
        var known = new KnownCosts();
        if (Files.exists(file)) {
            for (Map<String, String> row : ResultsFile.of(file).rows()) {
                String pounds = row.getOrDefault("exact", "");
                if (!pounds.isEmpty()) {
                    known.hear(key(row), Double.parseDouble(pounds) * PENCE_PER_POUND);
                }
            }
        }
        return known;
    }

    void hear(Task task, double cost) {
        hear(String.join(" ", task.key()), cost);
    }

    /** Whether any plan of the task is known. */
    boolean knows(Task task) {
        return pence.containsKey(String.join(" ", task.key()));
    }

    /** By how many per cent the cost is above the least known. */
    double gap(Task task, double cost) {
        double least = pence.getOrDefault(String.join(" ", task.key()), Double.NaN);
        return (cost / least - 1) * 100;
    }

    private void hear(String key, double cost) {
        if (Double.isFinite(cost)) {
            pence.merge(key, cost, Math::min);
        }
    }

    private static String key(Map<String, String> row) {
        List<String> values =
                Task.KEY.stream().map(name -> row.getOrDefault(name, "")).toList();
        return String.join(" ", values);
    }
}
