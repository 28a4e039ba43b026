package uk.bng.application.usecase;

import java.util.List;
import uk.bng.domain.demand.RequestDefaults;
import uk.bng.domain.solve.SolveLimits;

/**
 * What holds for an order that does not say otherwise.
 *
 * @param engine the solver that is used where none is named
 * @param engines the names of all solvers that may be named
 */
public record OrderDefaults(RequestDefaults request, String engine, List<String> engines, SolveLimits limits) {
    public OrderDefaults {
        engines = List.copyOf(engines);
    }
}
