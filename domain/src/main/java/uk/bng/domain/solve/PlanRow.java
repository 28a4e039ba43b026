package uk.bng.domain.solve;

import uk.bng.domain.unit.Units;

/** An option used and the whole micro-units on it, without padding. */
public record PlanRow(int option, Units units) {}
