package uk.bng.domain.place;

/** One direction of a border: {@code neighbour} touches {@code code}. */
public record CodePair(String code, String neighbour) {}
