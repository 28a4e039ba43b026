package uk.bng.domain.policy;

/** What a unit delivered takes from stock (section 8): with the spatial multiplier, or without it for area and hedgerow. */
public enum Draw {
    PHYSICAL,
    NOMINAL
}
