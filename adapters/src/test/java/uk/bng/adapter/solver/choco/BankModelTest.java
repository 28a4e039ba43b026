package uk.bng.adapter.solver.choco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.SmallProblems;
import uk.bng.domain.solve.SmallProblems.Small;

/** The model may leave out sets of banks, but none that holds a plan at or below the ceiling. */
final class BankModelTest {
    static Stream<Small> problems() {
        return SmallProblems.seeded(47, 250)
                .filter(small -> !new Supply(small.problem()).usefulBanks().isEmpty())
                .filter(small -> {
                    var supply = new Supply(small.problem());
                    BankMarks marks = new BankMarks(supply.banks);
                    supply.usefulBanks().forEach(marks::open);
                    return Double.isFinite(new CheapestFill(supply).bound(marks));
                });
    }

    @ParameterizedTest
    @MethodSource("problems")
    void findsEverySetThatHoldsAPlan(Small small) {
        var supply = new Supply(small.problem());

        assertThat(sets(small, supply, supply.beyondAnyPlan(), List.of()))
                .doesNotHaveDuplicates()
                .containsAll(costs(small, supply).keySet());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void findsEverySetAtTheLeastCost(Small small) {
        var supply = new Supply(small.problem());
        Map<List<Integer>, Double> costs = costs(small, supply);
        double least =
                costs.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        List<List<Integer>> cheapest = costs.entrySet().stream()
                .filter(set -> set.getValue() <= least)
                .map(Map.Entry::getKey)
                .toList();

        assertThat(sets(small, supply, least, List.of())).containsAll(cheapest);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void losesNothingByHints(Small small) {
        var supply = new Supply(small.problem());
        List<Integer> hints = supply.usefulBanks().subList(0, limit(small, supply));

        assertThat(sets(small, supply, supply.beyondAnyPlan(), hints))
                .containsExactlyInAnyOrderElementsOf(sets(small, supply, supply.beyondAnyPlan(), List.of()));
    }

    private static Map<List<Integer>, Double> costs(Small small, Supply supply) {
        return BankSets.costs(small.problem(), supply.usefulBanks(), limit(small, supply));
    }

    private static List<List<Integer>> sets(Small small, Supply supply, double ceiling, List<Integer> hints) {
        var bounds = Bounds.of(supply, new CheapestFill(supply), limit(small, supply), () -> null);
        var model = new BankModel(supply.usefulBanks(), limit(small, supply), bounds, () -> null);
        Prices start = bounds.cheapest().lastPrices();
        model.complete(
                new CostPropagator(model.used(), supply.usefulBanks(), bounds, start, () -> ceiling),
                hints,
                () -> null);
        List<List<Integer>> sets = new ArrayList<>();
        while (model.next()) {
            sets.add(model.found());
        }
        return sets;
    }

    private static int limit(Small small, Supply supply) {
        return Math.min(small.problem().bankLimit(), supply.usefulBanks().size());
    }
}
