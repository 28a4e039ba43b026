package uk.bng.adapter.solver.ojalgo;

import java.util.function.LongSupplier;
import uk.bng.application.port.QuoteSolver;
import uk.bng.application.port.QuoteSolverContract;

/** The exact engine keeps the contract of every solver. */
final class OjAlgoQuoteSolverTest extends QuoteSolverContract {
    @Override
    protected QuoteSolver solver(LongSupplier nanoTime) {
        return new OjAlgoQuoteSolver(nanoTime);
    }
}
