package uk.bng.domain.solve;

import uk.bng.domain.unit.Units;

/** A bank of the allocation problem: its depth is its total valid stock of all ledgers (section 12, step 5). */
public record ProblemBank(Units depth) {}
