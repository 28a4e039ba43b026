package uk.bng.domain.audit;

import java.util.function.Consumer;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.quote.Allocation;

/** Rule 4: no row is below 0.01 units or its whole line; a line is one row where splitting is not allowed. */
final class CutsNoSliver implements AuditRule {
    private static final long SLICE_MICRO = 10_000;

    @Override
    public int number() {
        return 4;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        for (Allocation row : evidence.rows()) {
            long least = Math.min(SLICE_MICRO, row.line().units().micro());
            if (Evidence.unpaddedMicro(row) < least) {
                faults.accept("The %s delivers (%d) micro-units and must deliver (%d) at least."
                        .formatted(Evidence.name(row), Evidence.unpaddedMicro(row), least));
            }
        }
        if (!evidence.request().policy().allowsSplitting()) {
            for (DemandLine line : evidence.request().demand().lines()) {
                long rows = evidence.rows().stream()
                        .filter(row -> row.line().equals(line))
                        .count();
                if (rows > 1) {
                    faults.accept("Line (%d) has (%d) rows and must not be split.".formatted(line.position(), rows));
                }
            }
        }
    }
}
