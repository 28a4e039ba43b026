package uk.bng.adapter.place.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The tables that come with the program, read from the class path. */
final class ShippedTables implements TableSource {
    /** Written beside the tables, and held to them by a test, so that a start need not read the large ones. */
    @Override
    public Optional<String> knownHash() {
        return Optional.of(text("content.sha256").strip());
    }

    @Override
    public String text(String file) {
        try (InputStream content = ShippedTables.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new BadTable(file, "The table must be on the class path.");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new BadTable(file, "The table must be readable (%s).".formatted(unreadable.getMessage()));
        }
    }
}
