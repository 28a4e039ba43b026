package uk.bng.architecture.good.adapter.solver.ojalgo;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import uk.bng.architecture.good.application.port.QuoteSolver;
import uk.bng.architecture.good.application.port.SolverUnavailable;
import uk.bng.architecture.good.domain.solve.Gap;
import uk.bng.architecture.good.domain.solve.Outcome;
import uk.bng.architecture.good.domain.solve.Watch;
import uk.bng.architecture.good.domain.unit.Units;

public final class OjAlgoQuoteSolver implements QuoteSolver {
    @Override
    public Outcome solve(Units units, Watch watch) {
        if (watch.cancelled()) {
            throw new SolverUnavailable("Cancelled.");
        }
        double value = new ExpressionsBasedModel().minimise().getValue();
        return value > units.micro() ? new Outcome.Infeasible() : new Outcome.Feasible(units, new Gap(0));
    }

    @Override
    public String name() {
        return "ojalgo";
    }
}
