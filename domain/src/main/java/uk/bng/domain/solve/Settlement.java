package uk.bng.domain.solve;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/**
 * Makes exact amounts whole micro-units (section 12.8): every row is rounded down, then each line's missing micro-units
 * go one by one to its rows of lowest unit price whose stock can bear them.
 */
public final class Settlement {
    private final AllocationProblem problem;
    private final List<ExactRow> rows;
    private final long[] micro;
    private final Fraction[] free;

    private Settlement(AllocationProblem problem, List<ExactRow> rows) {
        this.problem = problem;
        this.rows = rows;
        this.micro = rows.stream()
                .mapToLong(row -> row.micro().toLong(RoundingMode.FLOOR))
                .toArray();
        this.free = IntStream.range(0, problem.stockCount())
                .mapToObj(problem::capacity)
                .toArray(Fraction[]::new);
        for (int row = 0; row < micro.length; row++) {
            draw(row, micro[row]);
        }
    }

    /** The settled plan; empty when a line cannot be settled within its stock. */
    public static Optional<Plan> settle(AllocationProblem problem, ExactPlan plan) {
        var settlement = new Settlement(problem, plan.rows());
        for (int line = 0; line < problem.lines().size(); line++) {
            if (!settlement.settleLine(line)) {
                return Optional.empty();
            }
        }
        return Optional.of(settlement.plan());
    }

    private boolean settleLine(int line) {
        List<Integer> cheapestFirst = IntStream.range(0, micro.length)
                .filter(row -> option(row).line() == line)
                .boxed()
                .sorted(Comparator.comparing(row -> option(row).unitPrice()))
                .toList();
        long missing = problem.line(line).need().micro()
                - cheapestFirst.stream().mapToLong(row -> micro[row]).sum();
        for (int row : cheapestFirst) {
            if (missing > 0 && canBearOneMore(row)) {
                micro[row]++;
                draw(row, 1);
                missing--;
            }
        }
        return missing == 0;
    }

    private boolean canBearOneMore(int row) {
        return option(row).draws().stream().allMatch(draw -> free[draw.stock()].compareTo(draw.perUnit()) >= 0);
    }

    private void draw(int row, long amount) {
        for (Draw draw : option(row).draws()) {
            free[draw.stock()] = free[draw.stock()].minus(draw.perUnit().times(amount));
        }
    }

    private SolveOption option(int row) {
        return problem.option(rows.get(row).option());
    }

    private Plan plan() {
        return new Plan(IntStream.range(0, micro.length)
                .mapToObj(row -> new PlanRow(rows.get(row).option(), new Units(micro[row])))
                .toList());
    }
}
