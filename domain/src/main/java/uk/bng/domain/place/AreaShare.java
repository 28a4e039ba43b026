package uk.bng.domain.place;

import java.math.BigDecimal;

/** The share of an authority that lies in an area, above 0 and at most 1. */
public record AreaShare<T extends Area>(T area, BigDecimal share) {}
