package uk.bng.architecture.good.domain.solve;

import uk.bng.architecture.good.domain.unit.Units;

public sealed interface Outcome {
    record Feasible(Units units, Gap gap) implements Outcome {}

    record Infeasible() implements Outcome {}
}
