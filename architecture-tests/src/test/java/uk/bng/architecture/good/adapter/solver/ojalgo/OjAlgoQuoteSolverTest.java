package uk.bng.architecture.good.adapter.solver.ojalgo;

import uk.bng.architecture.good.application.port.QuoteSolver;
import uk.bng.architecture.good.application.port.QuoteSolverContract;

/** Has no test methods, since it is only looked at. */
final class OjAlgoQuoteSolverTest extends QuoteSolverContract {
    @Override
    protected QuoteSolver solver() {
        return new OjAlgoQuoteSolver();
    }
}
