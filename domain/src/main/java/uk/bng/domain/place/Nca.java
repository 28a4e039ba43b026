package uk.bng.domain.place;

/** A National Character Area; its code is its number. */
public record Nca(String code, AreaName name, MapPoint point) implements Area {}
