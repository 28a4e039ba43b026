package uk.bng.architecture.good.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import uk.bng.architecture.good.application.port.QuoteSolver;
import uk.bng.architecture.good.domain.solve.Outcome;
import uk.bng.architecture.good.domain.unit.Units;

public final class PrepareQuote {
    private final QuoteSolver solver;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public PrepareQuote(QuoteSolver solver, InstantSource clock, Supplier<UUID> ids) {
        this.solver = solver;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome prepare(Units units) {
        Instant end = clock.instant().plusSeconds(ids.get().version());
        return solver.solve(units, () -> clock.instant().isAfter(end));
    }
}
