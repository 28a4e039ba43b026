package uk.bng.domain.solve;

import java.util.Map;
import uk.bng.domain.unit.Fraction;

/** An optimum of the linear program: the micro-units on each option used, by ascending option, and what proves it. */
record RelaxedPlan(Map<Integer, Fraction> amounts, Score score, ShadowPrices shadow) {}
