package uk.bng.application.port;

/**
 * Where a catalogue came from, for people to read.
 *
 * @param file the name of its file, without the folder
 * @param importer who brought it
 */
public record CatalogueOrigin(String file, String importer) {}
