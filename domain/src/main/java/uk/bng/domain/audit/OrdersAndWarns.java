package uk.bng.domain.audit;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.quote.Allocation;

/** Rule 14: rows are in canonical order, and every warning due is given. */
final class OrdersAndWarns implements AuditRule {
    @Override
    public int number() {
        return 14;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        List<DemandLine> ranked = evidence.request().demand().ranked();
        List<Allocation> rows = evidence.rows();
        Comparator<Allocation> canonical = canonical(ranked);
        for (int i = 1; i < rows.size(); i++) {
            if (canonical.compare(rows.get(i - 1), rows.get(i)) > 0) {
                faults.accept("The %s must not come before the %s."
                        .formatted(Evidence.name(rows.get(i - 1)), Evidence.name(rows.get(i))));
            }
        }
        DueWarnings.check(evidence, faults);
    }

    private static Comparator<Allocation> canonical(List<DemandLine> ranked) {
        return Comparator.comparingInt((Allocation row) -> ranked.indexOf(row.line()))
                .thenComparing(row -> row.bank().id())
                .thenComparing(row -> row.main().stock().id())
                .thenComparingInt(row -> row.parts().size())
                .thenComparing(row -> row.parts().getLast().stock().id());
    }
}
