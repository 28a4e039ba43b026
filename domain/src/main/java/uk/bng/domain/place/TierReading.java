package uk.bng.domain.place;

/** The tier of a bank, what it rests on, and the axis that decided in words for a broker. */
public record TierReading(Tier tier, TierBasis basis, String reason) {}
