package uk.bng.domain.place;

/** A local planning authority, national parks and development corporations included; never a district. */
public record Lpa(String code, AreaName name, MapPoint point) implements Area {}
