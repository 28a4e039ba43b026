package uk.bng.domain.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.option.PriceSource;
import uk.bng.domain.place.Tier;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.trading.TradingRule;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/**
 * A row of a quote (section 15).
 *
 * @param otherTier the tier under the other spatial rule, null when the geography does not know it
 * @param tierExplanation what decided the tier and what it means, in a sentence or two
 * @param units what the row delivers, padding included
 * @param padding what of it was added to reach the minimum delivery (section 13.2)
 * @param grossMicro units x the spatial multiplier, in exact micro-units
 * @param unitPrice the exact unit price after discount, shown to the penny
 * @param listPrice the same before discount
 * @param localPrice the lowest price row of the same bank and size at the local tier for the habitat that prices the main
 *     part, before discount; null when there is none
 * @param cost the exact unit price x units, to the penny
 * @param parts one, or main then companion
 */
public record Allocation(
        DemandLine line,
        Bank bank,
        AllocationType type,
        TierReading tier,
        @Nullable Tier otherTier,
        String tierExplanation,
        Units units,
        Units padding,
        Fraction grossMicro,
        Money unitPrice,
        Money listPrice,
        @Nullable Money localPrice,
        Money cost,
        PriceSource source,
        TradingRule rule,
        List<AllocationPart> parts,
        List<WarningCode> warnings) {
    public Allocation {
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
        if (parts.isEmpty() || parts.size() > 2) {
            throw new IllegalArgumentException("The parts (%d) of a row must be one or two.".formatted(parts.size()));
        }
    }

    /** What the row delivers without padding. */
    public Units unpadded() {
        return units.minus(padding);
    }

    public AllocationPart main() {
        return parts.getFirst();
    }
}
