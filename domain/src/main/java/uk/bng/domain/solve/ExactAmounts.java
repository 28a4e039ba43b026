package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.bng.domain.unit.Fraction;

/**
 * How much goes on each row of a choice: the exact linear program over fractions that every engine ends in (section 12,
 * "Who computes what"). Least cost, then nearness, then as much as possible on each row in canonical order.
 */
public final class ExactAmounts {
    /** Amounts are needed of the plan of a stopped search too. */
    private static final SolveStop NEVER = () -> null;

    private ExactAmounts() {}

    /** The exact plan that uses every row of the choice and no other; empty when there is none. */
    public static Optional<ExactPlan> of(AllocationProblem problem, Choice choice) {
        if (Components.linesOf(problem, choice.options()).size()
                < problem.lines().size()) {
            return Optional.empty();
        }
        List<ExactRow> rows = new ArrayList<>();
        Score score = Score.ZERO;
        for (List<Integer> group : Components.of(problem, choice.options())) {
            var tableau =
                    new ExactTableau(problem, Components.linesOf(problem, group), group, Set.copyOf(group), NEVER);
            if (!tableau.solve()) {
                return Optional.empty();
            }
            tableau.fillInOrder();
            Fraction[] amounts = tableau.amounts();
            for (int column = 0; column < amounts.length; column++) {
                rows.add(new ExactRow(group.get(column), amounts[column]));
            }
            score = score.plus(tableau.score());
        }
        rows.sort(Comparator.comparingInt(ExactRow::option));
        return Optional.of(new ExactPlan(rows, score.pence(), score.rankUnits()));
    }
}
