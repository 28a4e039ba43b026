package uk.bng.adapter.place.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tables in a directory of the user's own. */
final class TableDirectory implements TableSource {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path directory;

    TableDirectory(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<String> knownHash() {
        return Optional.empty();
    }

    @Override
    public String text(String file) {
        Path path = directory.resolve(file);
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (IOException unreadable) {
            throw new BadTable(file, "The table (%s) must be a readable file.".formatted(path));
        }
    }
}
