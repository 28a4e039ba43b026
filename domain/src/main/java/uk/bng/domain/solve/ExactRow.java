package uk.bng.domain.solve;

import uk.bng.domain.unit.Fraction;

/** An option used and the exact micro-units on it, before settlement. */
public record ExactRow(int option, Fraction micro) {}
