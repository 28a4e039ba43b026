package uk.bng.adapter.place.tables;

import java.nio.file.Path;
import uk.bng.domain.place.Geography;
import uk.bng.domain.unit.StatutoryFacts;

/**
 * The fact tables, shipped or of the user's own, read anew at each call. A row that breaks a rule stops the reading and
 * is named with file and line ({@link BadTable}).
 */
public final class FactTables {
    private final TableSource source;

    private FactTables(TableSource source) {
        this.source = source;
    }

    /** The tables that come with the program. */
    public static FactTables shipped() {
        return new FactTables(new ShippedTables());
    }

    /** Tables of the same names in a directory; only those asked for need to be there. */
    public static FactTables in(Path directory) {
        return new FactTables(new TableDirectory(directory));
    }

    /** Authorities, character areas, strategy areas, waters and outcodes. */
    public Geography geography() {
        return new GeographyTables(source).read();
    }

    /** Statutory habitats and credit prices. */
    public StatutoryFacts statutoryFacts() {
        return new StatutoryTables(source).read();
    }
}
