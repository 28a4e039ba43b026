package uk.bng.domain.solve;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import uk.bng.domain.unit.Units;

/** Allocation problems made from others, for the laws that relate their answers. */
public final class Variations {
    private static final Comparator<SolveOption> CANONICAL = Comparator.comparingInt(SolveOption::line)
            .thenComparingInt(SolveOption::bank)
            .thenComparingInt(option -> option.draws().getFirst().stock())
            .thenComparingInt(
                    option -> option.isPair() ? option.draws().getLast().stock() : -1);

    private Variations() {}

    /** All prices times {@code factor}. */
    public static AllocationProblem withPricesTimes(AllocationProblem problem, long factor) {
        return withOptions(
                problem,
                options(
                        problem,
                        option -> new SolveOption(
                                option.line(),
                                option.bank(),
                                option.unitPrice().times(factor),
                                option.rank(),
                                option.draws())));
    }

    /** Another quantity of one stock. */
    public static AllocationProblem withStock(AllocationProblem problem, int stock, Units quantity) {
        List<Units> stocks = new ArrayList<>(stocks(problem));
        stocks.set(stock, quantity);
        return new AllocationProblem(
                problem.lines(),
                problem.banks(),
                stocks,
                problem.options(),
                problem.bankLimit(),
                problem.allowsSplitting());
    }

    /** Without the options that draw on a stock. */
    public static AllocationProblem withoutStock(AllocationProblem problem, int stock) {
        return withOptions(
                problem,
                problem.options().stream()
                        .filter(option -> option.draws().stream().noneMatch(draw -> draw.stock() == stock))
                        .toList());
    }

    /** Splitting allowed or not. */
    public static AllocationProblem withSplitting(AllocationProblem problem, boolean splitting) {
        return new AllocationProblem(
                problem.lines(), problem.banks(), stocks(problem), problem.options(), problem.bankLimit(), splitting);
    }

    /** Only the first line, as two lines of its need each. */
    public static AllocationProblem withFirstLineTwice(AllocationProblem problem) {
        AllocationProblem alone = problem.withLines(List.of(0));
        List<SolveOption> options = new ArrayList<>(alone.options());
        alone.options()
                .forEach(option -> options.add(
                        new SolveOption(1, option.bank(), option.unitPrice(), option.rank(), option.draws())));
        return new AllocationProblem(
                List.of(alone.line(0), alone.line(0)),
                alone.banks(),
                stocks(alone),
                options,
                alone.bankLimit(),
                alone.allowsSplitting());
    }

    /** Only the first line, of twice its need. */
    public static AllocationProblem withFirstLineDoubled(AllocationProblem problem) {
        AllocationProblem alone = problem.withLines(List.of(0));
        Units need = alone.line(0).need();
        return new AllocationProblem(
                List.of(new ProblemLine(need.plus(need))),
                alone.banks(),
                stocks(alone),
                alone.options(),
                alone.bankLimit(),
                alone.allowsSplitting());
    }

    /** Lines and banks the other way round; options in the canonical order that follows. */
    public static AllocationProblem reversed(AllocationProblem problem) {
        int lastLine = problem.lines().size() - 1;
        int lastBank = problem.banks().size() - 1;
        List<SolveOption> options = new ArrayList<>(options(
                problem,
                option -> new SolveOption(
                        lastLine - option.line(),
                        lastBank - option.bank(),
                        option.unitPrice(),
                        option.rank(),
                        option.draws())));
        options.sort(CANONICAL);
        return new AllocationProblem(
                problem.lines().reversed(),
                problem.banks().reversed(),
                stocks(problem),
                options,
                problem.bankLimit(),
                problem.allowsSplitting());
    }

    /** Stocks under other indexes, which name nothing: options keep their order. */
    public static AllocationProblem withStocksReversed(AllocationProblem problem) {
        int last = problem.stockCount() - 1;
        List<SolveOption> options = options(
                problem,
                option -> new SolveOption(
                        option.line(),
                        option.bank(),
                        option.unitPrice(),
                        option.rank(),
                        option.draws().stream()
                                .map(draw -> new Draw(last - draw.stock(), draw.perUnit()))
                                .toList()));
        return new AllocationProblem(
                problem.lines(),
                problem.banks(),
                stocks(problem).reversed(),
                options,
                problem.bankLimit(),
                problem.allowsSplitting());
    }

    /** The quantities of all stocks, which must be whole micro-units. */
    public static List<Units> stocks(AllocationProblem problem) {
        return IntStream.range(0, problem.stockCount())
                .mapToObj(stock -> Units.ofMicro(problem.capacity(stock), RoundingMode.UNNECESSARY))
                .toList();
    }

    private static AllocationProblem withOptions(AllocationProblem problem, List<SolveOption> options) {
        return new AllocationProblem(
                problem.lines(),
                problem.banks(),
                stocks(problem),
                options,
                problem.bankLimit(),
                problem.allowsSplitting());
    }

    private static List<SolveOption> options(AllocationProblem problem, UnaryOperator<SolveOption> change) {
        return problem.options().stream().map(change).toList();
    }
}
