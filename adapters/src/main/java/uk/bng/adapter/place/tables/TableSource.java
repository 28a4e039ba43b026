package uk.bng.adapter.place.tables;

/** Where the files of the tables lie. */
@FunctionalInterface
interface TableSource {
    /** The text of a file; a missing or unreadable one is a {@link BadTable}. */
    String text(String file);
}
