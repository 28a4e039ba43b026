package uk.bng.domain.option;

import java.util.List;
import java.util.Optional;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.trading.TradingRule;
import uk.bng.domain.unit.Fraction;

/**
 * One way to serve (part of) one line: a bank with a main stock and perhaps a companion (quoting specification, section
 * 7).
 *
 * @param index its place in canonical order, and its index in the allocation problem
 * @param rule the rule that permits the main stock
 * @param parts the main part, then the companion if there is one
 * @param listPrice pence per unit delivered before discount, exact
 * @param unitPrice pence per unit delivered after discount, exact
 */
public record MarketOption(
        int index,
        DemandLine line,
        Bank bank,
        TierReading tier,
        TradingRule rule,
        List<OptionPart> parts,
        Fraction listPrice,
        Fraction unitPrice) {
    public MarketOption {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > 2) {
            throw new IllegalArgumentException("The parts (%s) of an option must be one or two.".formatted(parts));
        }
    }

    public OptionPart main() {
        return parts.getFirst();
    }

    public Optional<OptionPart> companion() {
        return isPair() ? Optional.of(parts.getLast()) : Optional.empty();
    }

    public boolean isPair() {
        return parts.size() == 2;
    }

    /** Where its price comes from: a pair's is blended, a single's is that of its only part. */
    public PriceSource source() {
        return isPair() ? PriceSource.PAIRED : main().price().source();
    }

    /** Whether the companion may serve the line by itself; true for a single, which has none. */
    public boolean companionIsLegalAlone() {
        return parts.getLast().legalAlone();
    }

    /** Whether any part is priced by another row than its habitat's own. */
    public boolean hasProxyPrice() {
        return parts.stream().anyMatch(part -> part.price().source().isProxy());
    }
}
