package uk.bng.domain.solve;

import java.math.RoundingMode;
import java.util.Arrays;
import uk.bng.domain.unit.Fraction;

/**
 * Costs and loads of options that serve their lines whole, as whole numbers of common measures, so that a search can
 * add and compare them quickly. They are exact unless no measure of all keeps sums within a long; then costs and loads
 * are rounded down, which leaves every lower bound valid.
 */
final class WholeNumbers {
    /** What the costs of all lines together stay below, with room above for prices of stock. */
    static final long MOST_COST = 1L << 53;

    private static final long MOST_LOAD = 1L << 36;
    private static final long FINE_COST = 1L << 48;
    private static final long UNKNOWN = -1;

    private final AllocationProblem problem;
    private final Fraction costMeasure;
    private final Fraction loadMeasure;
    private final boolean exactCosts;
    private final boolean exactLoads;
    private final long[] costs;

    /** @param stop asked at every option, since common measures of many take a while */
    WholeNumbers(AllocationProblem problem, SolveStop stop) {
        this.problem = problem;
        Fraction needs = Fraction.ZERO;
        for (ProblemLine line : problem.lines()) {
            needs = needs.commonMeasure(line.need().microFraction());
        }
        Fraction prices = Fraction.ZERO;
        Fraction rates = Fraction.ZERO;
        Fraction[] dearest = new Fraction[problem.lines().size()];
        Arrays.fill(dearest, Fraction.ZERO);
        for (SolveOption option : problem.options()) {
            stop.check();
            prices = prices.commonMeasure(option.unitPrice());
            dearest[option.line()] = dearest[option.line()].max(option.unitPrice());
            for (Draw draw : option.draws()) {
                rates = rates.commonMeasure(draw.perUnit());
            }
        }
        Fraction most = Fraction.ONE;
        for (int line = 0; line < dearest.length; line++) {
            most = most.plus(dearest[line].times(problem.line(line).need().microFraction()));
        }
        Fraction exact = prices.times(needs);
        exactCosts = exact.isZero() || most.dividedBy(exact).compareTo(Fraction.of(MOST_COST)) < 0;
        costMeasure = exactCosts && !exact.isZero() ? refined(exact, most) : most.dividedBy(Fraction.of(MOST_COST));
        Fraction loads = rates.isZero() ? Fraction.ONE : rates.times(needs);
        Fraction least = leastLoadMeasure(problem);
        exactLoads = loads.compareTo(least) >= 0;
        loadMeasure = exactLoads ? loads : least;
        costs = new long[problem.options().size()];
        Arrays.fill(costs, UNKNOWN);
    }

    /** A measure that divides the exact one often enough for prices of stock to be fine beside costs. */
    private static Fraction refined(Fraction exact, Fraction most) {
        long shift = 0;
        while (most.dividedBy(exact).times(1L << (shift + 1)).compareTo(Fraction.of(FINE_COST)) < 0) {
            shift++;
        }
        return exact.dividedBy(Fraction.of(1L << shift));
    }

    private static Fraction leastLoadMeasure(AllocationProblem problem) {
        Fraction most = Fraction.ONE;
        for (int stock = 0; stock < problem.stockCount(); stock++) {
            most = most.max(problem.capacity(stock));
        }
        return most.dividedBy(Fraction.of(MOST_LOAD));
    }

    /** Whether costs compare exactly; else they are rounded down. */
    boolean exactCosts() {
        return exactCosts;
    }

    /** Whether loads compare exactly; else they are rounded down. */
    boolean exactLoads() {
        return exactLoads;
    }

    /** The rank of an option times the micro-units of its line. */
    long rank(SolveOption option) {
        return option.rank() * problem.line(option.line()).need().micro();
    }

    /** The cost of an option that serves its line. */
    long cost(int option) {
        if (costs[option] == UNKNOWN) {
            SolveOption chosen = problem.option(option);
            costs[option] = cost(
                    chosen.unitPrice().times(problem.line(chosen.line()).need().microFraction()));
        }
        return costs[option];
    }

    /** So many pence times micro-units, rounded down; what exceeds all costs is cut to that. */
    long cost(Fraction microPence) {
        return microPence.dividedBy(costMeasure).min(Fraction.of(MOST_COST)).toLong(RoundingMode.FLOOR);
    }

    /** So much cost in pence times micro-units; less where costs are rounded down. */
    Fraction microPence(long cost) {
        return costMeasure.times(cost);
    }

    /** What a line takes of a stock that is drawn on at this rate. */
    long load(int line, Draw draw) {
        return draw.perUnit()
                .times(problem.line(line).need().microFraction())
                .dividedBy(loadMeasure)
                .min(Fraction.of(MOST_LOAD))
                .toLong(RoundingMode.FLOOR);
    }

    /** The most that whole loads can take of a stock. */
    long capacity(int stock) {
        return problem.capacity(stock).dividedBy(loadMeasure).toLong(RoundingMode.FLOOR);
    }
}
