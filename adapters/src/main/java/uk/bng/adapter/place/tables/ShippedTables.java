package uk.bng.adapter.place.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The tables that come with the program, read from the class path. */
final class ShippedTables implements TableSource {
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
