package uk.bng.domain.audit;

import java.util.Optional;
import java.util.function.Consumer;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.trading.Verdict;
import uk.bng.domain.unit.Habitat;

/** Rule 2: every supply is legal, from a known bank at the stated tier, and every companion is allowed. */
final class SuppliesLegally implements AuditRule {
    @Override
    public int number() {
        return 2;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        for (Allocation row : evidence.rows()) {
            checkBank(evidence, row, faults);
            checkTrade(evidence, row, faults);
            row.parts().stream().skip(1).map(part -> part.stock().habitat()).forEach(companion -> {
                if (!isAllowed(evidence, row, companion)) {
                    faults.accept("The companion (%s) of the %s is not allowed."
                            .formatted(companion.name(), Evidence.name(row)));
                }
            });
        }
    }

    private static void checkBank(Evidence evidence, Allocation row, Consumer<String> faults) {
        Optional<Bank> bank = evidence.bank(row.bank().id());
        if (!bank.equals(Optional.of(row.bank()))) {
            faults.accept("The bank (%s) is not one of the catalogue and the request."
                    .formatted(row.bank().id()));
            return;
        }
        TierReading due = evidence.tier(row);
        if (due.tier() != row.tier().tier() || due.basis() != row.tier().basis()) {
            faults.accept("The tier of the %s is (%s, %s) and must be (%s, %s)."
                    .formatted(
                            Evidence.name(row),
                            row.tier().tier().code(),
                            row.tier().basis().code(),
                            due.tier().code(),
                            due.basis().code()));
        }
    }

    private static void checkTrade(Evidence evidence, Allocation row, Consumer<String> faults) {
        Habitat supply = row.main().stock().habitat();
        switch (evidence.legal(row.line()).verdict(supply)) {
            case Verdict.Permitted permitted -> {
                if (permitted.rule() != row.rule()) {
                    faults.accept("The %s is permitted by the rule (%s), not by (%s)."
                            .formatted(
                                    Evidence.name(row),
                                    permitted.rule().code(),
                                    row.rule().code()));
                }
            }
            case Verdict.Refused refused ->
                faults.accept("The %s is not legal: %s".formatted(Evidence.name(row), refused.reason()));
        }
    }

    private static boolean isAllowed(Evidence evidence, Allocation row, Habitat companion) {
        return switch (evidence.request().policy().companions()) {
            case LEGAL -> evidence.legal(row.line()).verdict(companion).isPermitted();
            case SCORING -> companion.scores();
            case ANY -> true;
        };
    }
}
