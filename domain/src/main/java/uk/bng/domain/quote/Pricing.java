package uk.bng.domain.quote;

import java.util.List;
import uk.bng.domain.option.MarketOption;
import uk.bng.domain.option.OptionPart;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** Turns quantities into money: rounded halves up to the penny, once, at the cost of a row (section 13.1). */
final class Pricing {
    private static final Fraction MICRO_PER_UNIT = Fraction.of(Units.ONE_UNIT);

    private Pricing() {}

    /** What {@code micro} micro-units cost, in exact pence. */
    static Fraction exactCost(Fraction unitPrice, Fraction micro) {
        return unitPrice.times(micro).dividedBy(MICRO_PER_UNIT);
    }

    /** The cost of a row of {@code units}, padding included. */
    static Money rowCost(MarketOption option, Units units) {
        return Money.halfUp(exactCost(option.unitPrice(), units.microFraction()));
    }

    /** The costs of the parts of a row, which sum to {@code rowCost}: the companion bears what rounding leaves. */
    static List<Money> partCosts(MarketOption option, Units units, Money rowCost) {
        if (option.parts().size() == 1) {
            return List.of(rowCost);
        }
        OptionPart main = option.parts().getFirst();
        Money mainCost = Money.halfUp(exactCost(main.unitPrice(), units.microTimes(main.share())));
        return List.of(mainCost, rowCost.minus(mainCost));
    }
}
