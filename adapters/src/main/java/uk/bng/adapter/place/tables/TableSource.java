package uk.bng.adapter.place.tables;

import java.util.Optional;

/** Where the files of the tables lie. */
interface TableSource {
    /** The text of a file; a missing or unreadable one is a {@link BadTable}. */
    String text(String file);

    /** The {@link ContentHash} of the place tables, where it is known without reading them all. */
    Optional<String> knownHash();
}
