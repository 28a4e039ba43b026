package uk.bng.adapter.place.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tables in a directory of the user's own. */
final class TableDirectory implements TableSource {
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
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new BadTable(file, "The table (%s) must be a readable file.".formatted(path));
        }
    }
}
