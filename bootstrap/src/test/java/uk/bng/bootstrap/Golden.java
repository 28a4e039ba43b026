package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds printed text against a pinned file; {@code -Dgolden.update} writes the file anew, and its diff is the review. */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    static void check(String name, String printed) {
        Path file = FOLDER.resolve(name);
        String steady = printed.replaceAll("\"elapsed\": \"PT[0-9.]+[MS]+\"", "\"elapsed\": \"PT0S\"")
                .replaceAll("in [0-9,]+ ms", "in 0 ms");
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, steady);
            }
            assertThat(steady).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
