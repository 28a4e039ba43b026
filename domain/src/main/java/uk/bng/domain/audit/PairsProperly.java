package uk.bng.domain.audit;

import java.util.List;
import java.util.function.Consumer;
import uk.bng.domain.option.PartRole;
import uk.bng.domain.place.Tier;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.quote.AllocationType;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Ledger;

/** Rule 9: a pair is two habitats of one bank, adjacent or far, by the due shares; a single is one whole part. */
final class PairsProperly implements AuditRule {
    @Override
    public int number() {
        return 9;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        for (Allocation row : evidence.rows()) {
            for (int i = 0; i < row.parts().size(); i++) {
                checkPart(row, i, faults);
            }
            List<PartRole> roles =
                    row.parts().stream().map(AllocationPart::role).toList();
            List<PartRole> due = switch (row.type()) {
                case SINGLE -> List.of(PartRole.MAIN);
                case PAIRED -> List.of(PartRole.MAIN, PartRole.COMPANION);
            };
            if (!roles.equals(due)) {
                faults.accept(
                        "The parts of the %s are (%s) and must be (%s).".formatted(Evidence.name(row), roles, due));
            }
            if (row.type() == AllocationType.PAIRED) {
                checkPair(evidence, row, faults);
            }
        }
    }

    private static void checkPart(Allocation row, int index, Consumer<String> faults) {
        AllocationPart part = row.parts().get(index);
        if (!part.stock().bank().equals(row.bank().id())) {
            faults.accept("The stock (%s) is not of the bank of the %s."
                    .formatted(part.stock().id(), Evidence.name(row)));
        }
        Fraction share = Shares.of(row, index);
        if (!part.share().equals(share)) {
            faults.accept("The share of (%s) in the %s is (%s) and must be (%s)."
                    .formatted(part.stock().id(), Evidence.name(row), part.share(), share));
        }
    }

    private static void checkPair(Evidence evidence, Allocation row, Consumer<String> faults) {
        if (!evidence.request().policy().offersPairs()
                || row.line().wanted().ledger() != Ledger.AREA
                || row.tier().tier() == Tier.LOCAL
                || evidence.isBespoke(row.line())) {
            faults.accept("The %s must not be a pair.".formatted(Evidence.name(row)));
        }
        long habitats = row.parts().stream()
                .map(part -> part.stock().habitat().key())
                .distinct()
                .count();
        if (habitats < row.parts().size()) {
            faults.accept("The pair of the %s must be of two different habitats.".formatted(Evidence.name(row)));
        }
    }
}
