package uk.bng.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where and on what a measurement was made. */
final class Circumstances {
    private static final Path CPU_FACTS = Path.of("/proc/cpuinfo");

    private Circumstances() {}

    /** The version of the code in the working directory; {@code unknown} where git knows none. */
    static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        try (var output = git.getInputStream()) {
            String found = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            return found.isEmpty() ? "unknown" : found;
        }
    }

    /** Processors, system and Java of this machine. */
    static String machine() throws IOException {
        String processor = System.getProperty("os.arch", "unknown");
        if (Files.exists(CPU_FACTS)) {
            processor = Files.readAllLines(CPU_FACTS).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(processor);
        }
        return "%d x %s; %s; Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor,
                        System.getProperty("os.name", "unknown"),
                        Runtime.version());
    }
}
