package uk.bng.domain.place;

/** A water body as its table writes it, with the id of its catchment. */
public record WaterbodyRow(String id, String name, String catchmentId) {}
