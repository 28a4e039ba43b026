package uk.bng.domain.quote;

import java.util.List;
import java.util.Optional;
import uk.bng.domain.unit.Money;

/**
 * The price of simplicity (section 15): the least cost at each number of banks from 1 to {@link #MOST_BANKS}, in that
 * order. Costs are those of the objective's first step, before settlement, rounding, padding and fee. Immutable.
 */
public record Frontier(List<FrontierPoint> points) {
    public static final int MOST_BANKS = 6;

    public Frontier {
        points = List.copyOf(points);
        for (int index = 0; index < points.size(); index++) {
            if (points.get(index).banks() != index + 1) {
                throw new IllegalArgumentException("The points (%s) must be of 1, 2, 3 and so on.".formatted(points));
            }
        }
        if (points.size() != MOST_BANKS) {
            throw new IllegalArgumentException(
                    "The points (%d) must be as many as %d.".formatted(points.size(), MOST_BANKS));
        }
    }

    /** The point of so many banks; empty beyond the frontier. */
    public Optional<FrontierPoint> at(int banks) {
        return banks >= 1 && banks <= points.size() ? Optional.of(points.get(banks - 1)) : Optional.empty();
    }

    /**
     * What so many banks save against one bank fewer: the difference of the two costs as they are shown, in whole pence.
     * Empty unless both are proven.
     */
    public Optional<Money> saving(int banks) {
        if (at(banks).orElse(null) instanceof FrontierPoint.Proven here
                && at(banks - 1).orElse(null) instanceof FrontierPoint.Proven before) {
            return Optional.of(Money.halfUp(before.leastCost()).minus(Money.halfUp(here.leastCost())));
        }
        return Optional.empty();
    }
}
