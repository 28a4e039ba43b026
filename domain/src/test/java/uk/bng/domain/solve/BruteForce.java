package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/**
 * The answer to a small allocation problem by trying every set of rows, each with an exact linear program of its own, and
 * going through the steps of the objective (section 12) one after another as they are written. Shares nothing with the
 * product's search but the arithmetic.
 *
 * <p>Sets of rows are left out only where a line cannot be met by its rows taken alone, where too many banks are used, or
 * where the cost of the lines taken alone is above what step 2 allows already.
 */
public final class BruteForce {
    private final AllocationProblem problem;

    private BruteForce(AllocationProblem problem) {
        this.problem = problem;
    }

    /** What the objective prefers, with the values that its steps go by; costs are in pence, the rank is in units. */
    public record Answer(
            Fraction leastCost, Fraction cost, int bankCount, Fraction rank, Units depth, List<ExactRow> rows) {
        public Answer {
            rows = List.copyOf(rows);
        }
    }

    /** The best plan, or empty when there is none. */
    public static Optional<Answer> solve(AllocationProblem problem) {
        return new BruteForce(problem).solve();
    }

    private Optional<Answer> solve() {
        List<Priced> plans = plansWithinReach();
        if (plans.isEmpty()) {
            return Optional.empty();
        }
        Fraction least =
                plans.stream().map(Priced::cost).min(Fraction::compareTo).orElseThrow();
        Fraction most = threshold(least);
        int banks = plans.stream()
                .filter(plan -> plan.cost.compareTo(most) <= 0)
                .mapToInt(plan -> banks(plan.rows).size())
                .min()
                .orElseThrow();
        plans.removeIf(plan -> banks(plan.rows).size() > banks);
        Fraction second =
                plans.stream().map(Priced::cost).min(Fraction::compareTo).orElseThrow();
        plans.removeIf(plan -> !plan.cost.equals(second));
        List<Ranked> nearest = nearest(plans);
        Ranked best = nearest.stream()
                .min(Comparator.comparingInt((Ranked plan) -> plan.rows.size())
                        .thenComparing(plan -> depth(plan.rows), Comparator.reverseOrder())
                        .thenComparing(Ranked::rows, BruteForce::byNames))
                .orElseThrow();
        return Optional.of(new Answer(
                perUnit(least),
                perUnit(second),
                banks,
                perUnit(best.rank),
                depth(best.rows),
                filled(best.rows, second, best.rank)));
    }

    /** Every set of rows that has a plan, with its least cost, but for those surely above the threshold. */
    private List<Priced> plansWithinReach() {
        List<Priced> open = new ArrayList<>(List.of(new Priced(List.of(), Fraction.ZERO)));
        for (int line = 0; line < problem.lines().size(); line++) {
            List<Priced> longer = new ArrayList<>();
            for (Priced ofLine : setsOf(line)) {
                for (Priced before : open) {
                    List<Integer> rows = new ArrayList<>(before.rows);
                    rows.addAll(ofLine.rows);
                    if (banks(rows).size() <= problem.bankLimit()) {
                        longer.add(new Priced(rows, before.cost.plus(ofLine.cost)));
                    }
                }
            }
            open = longer;
        }
        open.sort(Comparator.comparing(Priced::cost));
        List<Priced> plans = new ArrayList<>();
        Fraction reach = null;
        for (Priced atLeast : open) {
            if (reach != null && atLeast.cost.compareTo(reach) > 0) {
                break;
            }
            Optional<Fraction> cost = leastCost(atLeast.rows);
            if (cost.isPresent()) {
                plans.add(new Priced(atLeast.rows, cost.get()));
                Fraction within = threshold(cost.get());
                reach = reach == null ? within : reach.min(within);
            }
        }
        return plans;
    }

    /** Every set of rows that could serve a line had it all stock to itself, with the least it would cost then. */
    private List<Priced> setsOf(int line) {
        List<Integer> options = problem.optionsOf(line);
        List<Priced> sets = new ArrayList<>();
        for (int bits = 1; bits < 1 << options.size(); bits++) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    rows.add(options.get(i));
                }
            }
            if (problem.allowsSplitting() || rows.size() == 1) {
                aloneAtLeast(line, rows).ifPresent(cost -> sets.add(new Priced(rows, cost)));
            }
        }
        return sets;
    }

    private Optional<Fraction> aloneAtLeast(int line, List<Integer> rows) {
        Fraction slice = problem.line(line).slice().microFraction();
        Fraction missing = problem.line(line).need().microFraction().minus(slice.times(rows.size()));
        if (missing.signum() < 0) {
            return Optional.empty();
        }
        List<Integer> cheapestFirst = new ArrayList<>(rows);
        cheapestFirst.sort(Comparator.comparing(row -> problem.option(row).unitPrice()));
        Fraction cost = Fraction.ZERO;
        for (int row : cheapestFirst) {
            Fraction room = mostOf(row).minus(slice);
            if (room.signum() < 0) {
                return Optional.empty();
            }
            Fraction more = room.min(missing);
            missing = missing.minus(more);
            cost = cost.plus(problem.option(row).unitPrice().times(slice.plus(more)));
        }
        return missing.isZero() ? Optional.of(cost) : Optional.empty();
    }

    private Fraction mostOf(int row) {
        return problem.option(row).draws().stream()
                .map(draw -> problem.capacity(draw.stock()).dividedBy(draw.perUnit()))
                .min(Fraction::compareTo)
                .orElseThrow();
    }

    private Optional<Fraction> leastCost(List<Integer> rows) {
        List<Fraction> prices = prices(rows);
        return amounts(rows, prices, List.of()).map(amounts -> product(prices, amounts));
    }

    private List<Ranked> nearest(List<Priced> plans) {
        List<Ranked> ranked = new ArrayList<>();
        for (Priced plan : plans) {
            List<Fraction> ranks = ranks(plan.rows);
            List<Fraction> amounts = amounts(
                            plan.rows, ranks, List.of(new PlainSimplex.Row(prices(plan.rows), plan.cost)))
                    .orElseThrow();
            ranked.add(new Ranked(plan.rows, product(ranks, amounts)));
        }
        Fraction least =
                ranked.stream().map(Ranked::rank).min(Fraction::compareTo).orElseThrow();
        ranked.removeIf(plan -> !plan.rank.equals(least));
        return ranked;
    }

    /** Step 7: as much as possible on each row in order. */
    private List<ExactRow> filled(List<Integer> rows, Fraction cost, Fraction rank) {
        List<PlainSimplex.Row> fixed = new ArrayList<>();
        fixed.add(new PlainSimplex.Row(prices(rows), cost));
        fixed.add(new PlainSimplex.Row(ranks(rows), rank));
        List<ExactRow> filled = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            List<Fraction> less = unit(rows.size(), place, Fraction.ONE.negated());
            Fraction most = amounts(rows, less, fixed).orElseThrow().get(place);
            filled.add(new ExactRow(rows.get(place), most));
            fixed.add(new PlainSimplex.Row(unit(rows.size(), place, Fraction.ONE), most));
        }
        return filled;
    }

    /**
     * The amounts of least {@code objective} that use every row, each at least a slice, and meet the further conditions
     * too. The linear program is in what goes beyond the slices.
     */
    private Optional<List<Fraction>> amounts(
            List<Integer> rows, List<Fraction> objective, List<PlainSimplex.Row> further) {
        List<Fraction> slices = rows.stream()
                .map(row -> problem.line(problem.option(row).line()).slice().microFraction())
                .toList();
        List<PlainSimplex.Row> equal = new ArrayList<>();
        for (int line = 0; line < problem.lines().size(); line++) {
            int served = line;
            List<Fraction> factors = rows.stream()
                    .map(row -> problem.option(row).line() == served ? Fraction.ONE : Fraction.ZERO)
                    .toList();
            equal.add(beyond(factors, problem.line(line).need().microFraction(), slices));
        }
        further.forEach(row -> equal.add(beyond(row.factors(), row.rightSide(), slices)));
        List<PlainSimplex.Row> atMost = new ArrayList<>();
        for (int stock = 0; stock < problem.stockCount(); stock++) {
            int drawn = stock;
            List<Fraction> factors = rows.stream()
                    .map(row -> problem.option(row).draws().stream()
                            .filter(draw -> draw.stock() == drawn)
                            .map(Draw::perUnit)
                            .reduce(Fraction.ZERO, Fraction::plus))
                    .toList();
            if (factors.stream().anyMatch(factor -> !factor.isZero())) {
                atMost.add(beyond(factors, problem.capacity(stock), slices));
            }
        }
        return PlainSimplex.minimise(objective, equal, atMost).map(more -> {
            List<Fraction> amounts = new ArrayList<>();
            for (int place = 0; place < more.size(); place++) {
                amounts.add(slices.get(place).plus(more.get(place)));
            }
            return amounts;
        });
    }

    private static PlainSimplex.Row beyond(List<Fraction> factors, Fraction rightSide, List<Fraction> slices) {
        return new PlainSimplex.Row(factors, rightSide.minus(product(factors, slices)));
    }

    private List<Fraction> prices(List<Integer> rows) {
        return rows.stream().map(row -> problem.option(row).unitPrice()).toList();
    }

    private List<Fraction> ranks(List<Integer> rows) {
        return rows.stream().map(row -> Fraction.of(problem.option(row).rank())).toList();
    }

    private Set<Integer> banks(List<Integer> rows) {
        Set<Integer> banks = new TreeSet<>();
        rows.forEach(row -> banks.add(problem.option(row).bank()));
        return banks;
    }

    private Units depth(List<Integer> rows) {
        return banks(rows).stream()
                .map(bank -> problem.banks().get(bank).depth())
                .reduce(Units.ZERO, Units::plus);
    }

    private static int byNames(List<Integer> left, List<Integer> right) {
        for (int place = 0; place < left.size(); place++) {
            int order = left.get(place).compareTo(right.get(place));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Fraction> unit(int length, int place, Fraction value) {
        List<Fraction> unit = new ArrayList<>(Collections.nCopies(length, Fraction.ZERO));
        unit.set(place, value);
        return unit;
    }

    private static Fraction product(List<Fraction> left, List<Fraction> right) {
        Fraction sum = Fraction.ZERO;
        for (int place = 0; place < left.size(); place++) {
            sum = sum.plus(left.get(place).times(right.get(place)));
        }
        return sum;
    }

    /** Step 2: a ten thousandth more, but no more than ten pounds. */
    private static Fraction threshold(Fraction microPence) {
        Fraction tenPounds = Fraction.of(1_000).times(Units.ONE_UNIT);
        return microPence.plus(microPence.dividedBy(Fraction.of(10_000)).min(tenPounds));
    }

    private static Fraction perUnit(Fraction micro) {
        return micro.dividedBy(Fraction.of(Units.ONE_UNIT));
    }

    /** Rows, ascending, and their cost in pence times micro-units. */
    private record Priced(List<Integer> rows, Fraction cost) {}

    private record Ranked(List<Integer> rows, Fraction rank) {}
}
