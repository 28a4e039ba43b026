package uk.bng.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to measure and where to write it.
 *
 * @param limits the bank limits asked for; an empty one leaves the limit to the specification
 * @param commit the version of the code that is measured
 * @param machine what it is measured on
 */
record LadderArguments(
        List<Instance> instances,
        List<String> engines,
        List<String> policies,
        List<String> limits,
        int warmUps,
        int runs,
        Path csv,
        String commit,
        String machine) {
    private static final Map<String, String> USUAL = Map.of(
            "--engine", "ojalgo",
            "--policy", "house",
            "--limits", "",
            "--warm-ups", "10",
            "--runs", "40",
            "--csv", "benchmarks/results/ladder.csv");

    LadderArguments {
        instances = List.copyOf(instances);
        engines = List.copyOf(engines);
        policies = List.copyOf(policies);
        limits = List.copyOf(limits);
    }

    /** The arguments as given, the others as usual. */
    static LadderArguments of(List<String> args) throws IOException {
        Map<String, String> options = new LinkedHashMap<>(USUAL);
        List<Instance> instances = new ArrayList<>();
        for (int place = 0; place < args.size(); place++) {
            String arg = args.get(place);
            if (arg.startsWith("--")) {
                place++;
                options.put(arg, args.get(place));
            } else {
                instances.add(Instance.of(Path.of(arg)));
            }
        }
        return new LadderArguments(
                instances.isEmpty() ? Instance.shipped() : instances,
                List.of(options.getOrDefault("--engine", "").split(",")),
                List.of(options.getOrDefault("--policy", "").split(",")),
                List.of(options.getOrDefault("--limits", "").split(",")),
                Integer.parseInt(options.getOrDefault("--warm-ups", "")),
                Integer.parseInt(options.getOrDefault("--runs", "")),
                Path.of(options.getOrDefault("--csv", "")),
                options.containsKey("--commit") ? options.getOrDefault("--commit", "") : Circumstances.commit(),
                options.containsKey("--machine") ? options.getOrDefault("--machine", "") : Circumstances.machine());
    }
}
