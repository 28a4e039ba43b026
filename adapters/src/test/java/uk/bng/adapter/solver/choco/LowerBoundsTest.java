package uk.bng.adapter.solver.choco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.SmallProblems;
import uk.bng.domain.solve.SmallProblems.Small;
import uk.bng.domain.solve.SolveStop;

/** No bound may pass the cost of a plan: on problems small enough to look at every set of banks. */
final class LowerBoundsTest {
    private static final double NO_CEILING = 1e18;
    private static final SolveStop NEVER = () -> null;

    static Stream<Small> problems() {
        return SmallProblems.seeded(31, 250);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void neverPassTheCostOfASetOfBanks(Small small) {
        var supply = new Supply(small.problem());
        var sets = new Sets(small, supply);

        sets.costs.forEach((set, cost) -> {
            BankMarks marks = new BankMarks(supply.banks);
            set.forEach(marks::use);
            assertThat(sets.bounds.cheapest().bound(marks)).isLessThanOrEqualTo(cost);
            for (Prices prices : sets.prices(marks)) {
                assertThat(sets.bounds.priced().bound(prices, marks)).isLessThanOrEqualTo(cost);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("problems")
    void neverPassTheCostOfAnySetWhereBanksAreOpen(Small small) {
        var supply = new Supply(small.problem());
        var sets = new Sets(small, supply);
        BankMarks marks = new BankMarks(supply.banks);
        supply.usefulBanks().forEach(marks::open);

        assertThat(sets.bounds.cheapest().bound(marks)).isLessThanOrEqualTo(sets.least(List.of(), List.of()));
        for (Prices prices : sets.prices(marks)) {
            double bound = sets.bounds.priced().bound(prices, marks);
            assertThat(bound).isLessThanOrEqualTo(sets.least(List.of(), List.of()));
            for (int bank : supply.usefulBanks()) {
                assertThat(bound + sets.bounds.priced().riseIfUsed(bank))
                        .isLessThanOrEqualTo(sets.least(List.of(bank), List.of()));
                assertThat(bound + sets.bounds.priced().riseIfForbidden(bank))
                        .isLessThanOrEqualTo(sets.least(List.of(), List.of(bank)));
            }
        }
    }

    /** The bounds of a problem and the cost of every set that holds a plan. */
    private static final class Sets {
        private final Bounds bounds;
        private final Map<List<Integer>, Double> costs;

        Sets(Small small, Supply supply) {
            int limit =
                    Math.min(small.problem().bankLimit(), supply.usefulBanks().size());
            bounds = Bounds.of(supply, new CheapestFill(supply), limit, NEVER);
            costs = BankSets.costs(small.problem(), supply.usefulBanks(), limit);
        }

        /** Simple prices and climbed ones. */
        List<Prices> prices(BankMarks marks) {
            Prices simple = bounds.cheapest().lastPrices();
            return List.of(
                    Prices.nought(bounds.supply()),
                    simple,
                    bounds.climb().climb(simple, marks, 7, NO_CEILING),
                    bounds.climb().climb(simple, marks, 200, NO_CEILING));
        }

        double least(List<Integer> with, List<Integer> without) {
            return costs.entrySet().stream()
                    .filter(set -> set.getKey().containsAll(with))
                    .filter(set -> without.stream().noneMatch(set.getKey()::contains))
                    .mapToDouble(Map.Entry::getValue)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }
}
