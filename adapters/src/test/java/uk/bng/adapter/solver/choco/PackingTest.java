package uk.bng.adapter.solver.choco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.ExactAmounts;
import uk.bng.domain.solve.SmallProblems;
import uk.bng.domain.solve.SmallProblems.Small;

/** What is packed is a plan, of the cost that was said; it may be dearer than the best, but seldom is. */
final class PackingTest {
    private static final double CLOSE = 1e-6;

    static Stream<Small> problems() {
        return SmallProblems.seeded(59, 400).filter(small -> !small.problem().allowsSplitting());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void packsPlansOnly(Small small) {
        var supply = new Supply(small.problem());
        var packing = new Packing(supply);
        Map<List<Integer>, Double> costs = costs(small, supply);

        for (List<Integer> banks : sets(small, supply)) {
            double cost =
                    packing.cost(banks.stream().mapToInt(Integer::intValue).toArray());
            if (Double.isFinite(cost)) {
                assertThat(ExactAmounts.of(small.problem(), new Choice(packing.options())))
                        .hasValueSatisfying(
                                plan -> assertThat(Supply.number(plan.cost())).isCloseTo(cost, within(cost * CLOSE)));
                assertThat(cost)
                        .isGreaterThanOrEqualTo(
                                costs.getOrDefault(banks, Double.POSITIVE_INFINITY) * (1 - CLOSE) - CLOSE);
            }
        }
    }

    @Test
    void findsNearlyAllPlans() {
        int held = 0;
        int found = 0;
        for (Small small : problems().toList()) {
            var supply = new Supply(small.problem());
            var packing = new Packing(supply);
            for (List<Integer> banks : costs(small, supply).keySet()) {
                held++;
                double cost =
                        packing.cost(banks.stream().mapToInt(Integer::intValue).toArray());
                found += Double.isFinite(cost) ? 1 : 0;
            }
        }

        assertThat(found).isGreaterThan(held * 9 / 10);
    }

    private static List<List<Integer>> sets(Small small, Supply supply) {
        return BankSets.of(supply.usefulBanks(), limit(small, supply));
    }

    private static Map<List<Integer>, Double> costs(Small small, Supply supply) {
        return BankSets.costs(small.problem(), supply.usefulBanks(), limit(small, supply));
    }

    private static int limit(Small small, Supply supply) {
        return Math.min(small.problem().bankLimit(), supply.usefulBanks().size());
    }
}
