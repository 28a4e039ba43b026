package uk.bng.domain.place;

/** An operational catchment of the water framework; its name is the table's own. */
public record Catchment(String id, String name) {}
