package uk.bng.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** What a Java process holds, after it was made to collect its garbage: see {@code jcmd} and {@code ps}. */
record ServerMemory(long residentKb, long heapKb) {
    private static final double KB_PER_MB = 1024;

    static ServerMemory of(long pid) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        printed(java, Long.toString(pid), "GC.run");
        long resident = Long.parseLong(
                printed("ps", "-o", "rss=", "-p", Long.toString(pid)).strip());
        return new ServerMemory(resident, heap(printed(java, Long.toString(pid), "GC.heap_info")));
    }

    String shown() {
        return String.format(Locale.ROOT, "rss %.1f MB, heap used %.1f MB", residentKb / KB_PER_MB, heapKb / KB_PER_MB);
    }

    /** The sum of what the generations have in use; the spaces within them and metaspace are not heap of their own. */
    private static long heap(String info) {
        return info.lines()
                .map(String::strip)
                .filter(line -> line.contains(" total ") && line.contains(" used ") && !line.startsWith("Metaspace"))
                .mapToLong(line -> {
                    String used = line.substring(line.indexOf(" used ") + 6);
                    return Long.parseLong(used.substring(0, used.indexOf('K')));
                })
                .sum();
    }

    private static String printed(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
