package uk.bng.adapter.solver.choco;

import java.util.function.LongSupplier;
import uk.bng.application.port.QuoteSolver;
import uk.bng.application.port.QuoteSolverContract;

/** The fast engine keeps the contract of every solver. */
final class ChocoQuoteSolverTest extends QuoteSolverContract {
    @Override
    protected QuoteSolver solver(LongSupplier nanoTime) {
        return new ChocoQuoteSolver(nanoTime);
    }
}
