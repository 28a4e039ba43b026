package uk.bng.application.usecase;

import uk.bng.domain.solve.SolveWatch;
import uk.bng.domain.unit.Fraction;

/** Passes a cancel on and keeps the progress of sub-problems to itself, since their costs are not the quote's. */
record Unheard(SolveWatch watch) implements SolveWatch {
    @Override
    public boolean cancelled() {
        return watch.cancelled();
    }

    @Override
    public void progressed(Fraction bestCost, int banks, Fraction bound) {
        // Nobody asked about this problem.
    }
}
