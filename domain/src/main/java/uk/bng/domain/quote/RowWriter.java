package uk.bng.domain.quote;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.PriceRow;
import uk.bng.domain.option.Market;
import uk.bng.domain.option.MarketOption;
import uk.bng.domain.option.OptionPart;
import uk.bng.domain.place.Nearness;
import uk.bng.domain.place.Tier;
import uk.bng.domain.trading.TradingRules;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** Writes the rows of a plan as a quote shows them (section 15). */
final class RowWriter {
    private final Market market;
    private final Nearness nearness;

    RowWriter(Market market, Nearness nearness) {
        this.market = market;
        this.nearness = nearness;
    }

    Allocation write(PlanRows.Row row) {
        MarketOption option = row.option();
        Tier tier = option.tier().tier();
        Ledger ledger = option.line().wanted().ledger();
        Tier otherTier = nearness.underOtherRule(option.bank().place(), ledger).orElse(null);
        Money cost = Pricing.rowCost(option, row.units());
        return new Allocation(
                option.line(),
                option.bank(),
                option.parts().size() == 1 ? AllocationType.SINGLE : AllocationType.PAIRED,
                option.tier(),
                otherTier,
                TierSentence.of(option.tier(), market.request().spatialRule(), otherTier),
                row.units(),
                row.padding(),
                row.units().microTimes(tier.multiplier()),
                Money.halfUp(option.unitPrice()),
                Money.halfUp(option.listPrice()),
                localPrice(option),
                cost,
                option.source(),
                option.rule(),
                parts(row, cost),
                warnings(row));
    }

    private static List<AllocationPart> parts(PlanRows.Row row, Money cost) {
        List<Money> costs = Pricing.partCosts(row.option(), row.units(), cost);
        List<AllocationPart> parts = new ArrayList<>();
        for (OptionPart part : row.option().parts()) {
            parts.add(new AllocationPart(
                    part.role(),
                    part.stock(),
                    part.share(),
                    row.units().microTimes(part.share()),
                    Units.ofMicro(row.drawn(part), RoundingMode.CEILING),
                    Money.halfUp(part.unitPrice()),
                    costs.get(parts.size()),
                    part.price().source(),
                    part.price().row().habitat()));
        }
        return parts;
    }

    /** The lowest price of the main stock's price habitat in the same bank and size at the local tier. */
    private @Nullable Money localPrice(MarketOption option) {
        Habitat habitat = option.parts().getFirst().price().row().habitat();
        return market
                .catalogue()
                .prices()
                .rows(option.bank().id(), market.terms().pricedSize(), Tier.LOCAL, habitat.ledger())
                .stream()
                .filter(price -> price.habitat().isSameAs(habitat))
                .map(PriceRow::price)
                .findFirst()
                .orElse(null);
    }

    private boolean isBespoke(MarketOption option) {
        return TradingRules.of(market.request().policy().trading())
                .isBespoke(option.line().wanted());
    }

    private List<WarningCode> warnings(PlanRows.Row row) {
        MarketOption option = row.option();
        List<WarningCode> warnings = new ArrayList<>();
        option.tier().doubts().stream().sorted().map(WarningCode::of).forEach(warnings::add);
        if (isBespoke(option)) {
            warnings.add(WarningCode.BESPOKE_REVIEW);
        }
        if (option.parts().stream().anyMatch(part -> part.price().source().isProxy())) {
            warnings.add(WarningCode.PROXY_PRICE);
        }
        if (option.parts().size() > 1 && !option.companionIsLegalAlone()) {
            warnings.add(WarningCode.COMPANION_NOT_LEGAL_ALONE);
        }
        if (!row.padding().isZero()) {
            warnings.add(WarningCode.PADDED);
        }
        return warnings;
    }
}
