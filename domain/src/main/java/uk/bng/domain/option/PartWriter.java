package uk.bng.domain.option;

import uk.bng.domain.bank.StockLine;
import uk.bng.domain.demand.Discount;
import uk.bng.domain.place.Tier;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Ledger;

/** Writes the parts of options: shares, draws and discounted prices (quoting specification, sections 7.2, 8 and 9.2). */
final class PartWriter {
    private final Policy policy;
    private final Fraction discountFactor;

    PartWriter(Policy policy, Discount discount) {
        this.policy = policy;
        this.discountFactor = discount.factor();
    }

    /** The stock alone: it delivers, and is priced for, the whole of each unit. */
    OptionPart single(StockLine stock, Tier tier, FoundPrice price) {
        return part(PartRole.MAIN, stock, tier, Fraction.ONE, price, true);
    }

    /** The main part of a pair, made of the part the stock would be alone. */
    OptionPart main(OptionPart alone, Tier tier) {
        return part(PartRole.MAIN, alone.stock(), tier, mainShare(tier), alone.price(), true);
    }

    /** The companion part of a pair, made of the part the stock would be alone. */
    OptionPart companion(OptionPart alone, Tier tier, boolean legalAlone) {
        Fraction share = Fraction.ONE.minus(mainShare(tier));
        return part(PartRole.COMPANION, alone.stock(), tier, share, alone.price(), legalAlone);
    }

    /** What each unit delivered at a tier takes from stock in all. */
    Fraction drawPerUnit(Ledger ledger, Tier tier) {
        return policy.draw() == Draw.PHYSICAL || ledger == Ledger.WATERCOURSE ? tier.multiplier() : Fraction.ONE;
    }

    /** Pence per unit before discount. */
    static Fraction listPrice(OptionPart part) {
        return Fraction.of(part.price().row().price().pence());
    }

    private OptionPart part(
            PartRole role, StockLine stock, Tier tier, Fraction share, FoundPrice price, boolean legalAlone) {
        Fraction draw = drawPerUnit(stock.habitat().ledger(), tier).times(share);
        Fraction unitPrice = Fraction.of(price.row().price().pence()).times(discountFactor);
        return new OptionPart(role, stock, share, draw, price, unitPrice, legalAlone);
    }

    /** The share of the main part in a pair at a tier that offers pairs. */
    static Fraction mainShare(Tier tier) {
        return tier.mainShare().orElseThrow();
    }
}
