package uk.bng.domain.place;

/** A border that the tables hold and that is short in them, given in one direction. */
public record ShortBorderRow(String code, String neighbour, long metres) {}
