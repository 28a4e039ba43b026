package uk.bng.domain.place;

/** A river, canal or water transfer and the catchment it belongs to; its name is the table's own. */
public record Waterbody(String id, String name, Catchment catchment) {}
