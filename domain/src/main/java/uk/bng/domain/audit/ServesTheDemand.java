package uk.bng.domain.audit;

import java.util.List;
import java.util.function.Consumer;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.quote.Allocation;

/** Rule 1: the rows of each line sum to its units exactly, and no other line appears. */
final class ServesTheDemand implements AuditRule {
    @Override
    public int number() {
        return 1;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        List<DemandLine> lines = evidence.request().demand().lines();
        for (DemandLine line : lines) {
            long micro = evidence.rows().stream()
                    .filter(row -> row.line().equals(line))
                    .mapToLong(Evidence::unpaddedMicro)
                    .sum();
            if (micro != line.units().micro()) {
                faults.accept("The rows of line (%d) deliver (%d) micro-units and must deliver (%d)."
                        .formatted(line.position(), micro, line.units().micro()));
            }
        }
        for (Allocation row : evidence.rows()) {
            if (!lines.contains(row.line())) {
                faults.accept("The %s serves no line of the demand.".formatted(Evidence.name(row)));
            }
        }
    }
}
