package uk.bng.domain.place;

/** A Local Nature Recovery Strategy area; its code is text with a leading zero. */
public record Lnrs(String code, AreaName name, MapPoint point) implements Area {}
