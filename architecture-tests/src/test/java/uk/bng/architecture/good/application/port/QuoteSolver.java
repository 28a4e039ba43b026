package uk.bng.architecture.good.application.port;

import uk.bng.architecture.good.domain.solve.Outcome;
import uk.bng.architecture.good.domain.solve.Watch;
import uk.bng.architecture.good.domain.unit.Units;

public interface QuoteSolver {
    Outcome solve(Units units, Watch watch);

    String name();
}
