package uk.bng.domain.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.quote.Allocation;

/** Rule 13: no two rows share line, bank, main and companion. */
final class RepeatsNoRow implements AuditRule {
    @Override
    public int number() {
        return 13;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        Set<RowName> seen = new HashSet<>();
        for (Allocation row : evidence.rows()) {
            if (!seen.add(RowName.of(row))) {
                faults.accept("The %s is repeated.".formatted(Evidence.name(row)));
            }
        }
    }

    private record RowName(int line, BankId bank, List<StockId> stock) {
        static RowName of(Allocation row) {
            List<StockId> stock =
                    row.parts().stream().map(part -> part.stock().id()).toList();
            return new RowName(row.line().position(), row.bank().id(), stock);
        }
    }
}
