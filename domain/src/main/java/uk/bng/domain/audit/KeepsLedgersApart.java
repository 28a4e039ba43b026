package uk.bng.domain.audit;

import java.util.function.Consumer;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.unit.FelledWoodland;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.NetGain;

/** Rule 10: ledgers never mix, and neither a net-gain label nor felled woodland is supplied. */
final class KeepsLedgersApart implements AuditRule {
    @Override
    public int number() {
        return 10;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        for (Allocation row : evidence.rows()) {
            Ledger ledger = row.line().wanted().ledger();
            if (row.line().wanted() instanceof Wanted.OfFelledWoodland) {
                faults.accept("The %s serves felled woodland, which is priced by hand.".formatted(Evidence.name(row)));
            }
            for (AllocationPart part : row.parts()) {
                Habitat supply = part.stock().habitat();
                if (supply.ledger() != ledger || part.priceHabitat().ledger() != ledger) {
                    faults.accept("The part (%s) of the %s crosses ledgers."
                            .formatted(part.stock().id(), Evidence.name(row)));
                }
                if (NetGain.named(supply.name()).isPresent() || FelledWoodland.isNamedBy(supply.name())) {
                    faults.accept("The habitat (%s) is never supplied.".formatted(supply.name()));
                }
            }
        }
    }
}
