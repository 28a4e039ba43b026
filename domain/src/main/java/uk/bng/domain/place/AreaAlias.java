package uk.bng.domain.place;

/** Another name under which the area of a code is known. */
public record AreaAlias(String alias, String code) {}
