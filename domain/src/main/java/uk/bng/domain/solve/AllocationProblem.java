package uk.bng.domain.solve;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/**
 * The allocation problem in numbers only (quoting specification, section 11): which options serve which lines, what
 * they cost and draw, and how many banks may be used. Lines come in line rank order, banks in natural order of their
 * ids and options in canonical order, so that comparing indexes compares names. Immutable.
 */
public final class AllocationProblem {
    private final List<ProblemLine> lines;
    private final List<ProblemBank> banks;
    private final List<Fraction> capacities;
    private final List<SolveOption> options;
    private final int bankLimit;
    private final boolean splitting;
    private final List<List<Integer>> optionsOfLine;

    /**
     * @param stocks the quantity of each stock row
     * @param bankLimit the most banks a plan may use, at least 1
     * @param splitting whether a line may be served by several rows
     */
    public AllocationProblem(
            List<ProblemLine> lines,
            List<ProblemBank> banks,
            List<Units> stocks,
            List<SolveOption> options,
            int bankLimit,
            boolean splitting) {
        this(
                lines,
                banks,
                options,
                bankLimit,
                splitting,
                stocks.stream().map(Units::microFraction).toList());
    }

    private AllocationProblem(
            List<ProblemLine> lines,
            List<ProblemBank> banks,
            List<SolveOption> options,
            int bankLimit,
            boolean splitting,
            List<Fraction> capacities) {
        if (bankLimit < 1) {
            throw new IllegalArgumentException("The bank limit (%d) must be at least 1.".formatted(bankLimit));
        }
        this.lines = List.copyOf(lines);
        this.banks = List.copyOf(banks);
        this.capacities = List.copyOf(capacities);
        this.options = List.copyOf(options);
        this.bankLimit = bankLimit;
        this.splitting = splitting;
        this.optionsOfLine = byLine(this.lines.size(), this.options);
    }

    public List<ProblemLine> lines() {
        return lines;
    }

    public ProblemLine line(int index) {
        return lines.get(index);
    }

    public List<ProblemBank> banks() {
        return banks;
    }

    /** The number of stock rows; draws name them by index. */
    public int stockCount() {
        return capacities.size();
    }

    /** The micro-units that may be drawn from a stock row. */
    public Fraction capacity(int stock) {
        return capacities.get(stock);
    }

    public List<SolveOption> options() {
        return options;
    }

    public SolveOption option(int index) {
        return options.get(index);
    }

    /** The indexes of the options of a line, in canonical order. */
    public List<Integer> optionsOf(int line) {
        return optionsOfLine.get(line);
    }

    public int bankLimit() {
        return bankLimit;
    }

    /** Whether a line may be served by several rows. */
    public boolean allowsSplitting() {
        return splitting;
    }

    /** The same problem with another bank limit. */
    public AllocationProblem withBankLimit(int limit) {
        return new AllocationProblem(lines, banks, options, limit, splitting, capacities);
    }

    /** The same problem with only the lines of the indexes given, in their order; options keep their order. */
    public AllocationProblem withLines(List<Integer> kept) {
        List<ProblemLine> fewer = kept.stream().map(lines::get).toList();
        List<SolveOption> theirs = new ArrayList<>();
        for (SolveOption option : options) {
            int index = kept.indexOf(option.line());
            if (index >= 0) {
                theirs.add(new SolveOption(index, option.bank(), option.unitPrice(), option.rank(), option.draws()));
            }
        }
        return new AllocationProblem(fewer, banks, theirs, bankLimit, splitting, capacities);
    }

    /**
     * The same problem with each stock rounded down to what whole micro-units of its options can draw, so that plans
     * cannot hang on fractions of a micro-unit (section 12.8). Stocks that options draw on at different rates stay.
     */
    public AllocationProblem inWholeMicroUnits() {
        List<Fraction> whole = new ArrayList<>();
        for (int stock = 0; stock < capacities.size(); stock++) {
            int drawn = stock;
            List<Fraction> rates = options.stream()
                    .flatMap(option -> option.draws().stream())
                    .filter(draw -> draw.stock() == drawn)
                    .map(Draw::perUnit)
                    .distinct()
                    .toList();
            whole.add(rates.size() == 1 ? wholeDraws(capacities.get(stock), rates.get(0)) : capacities.get(stock));
        }
        return new AllocationProblem(lines, banks, options, bankLimit, splitting, whole);
    }

    private static Fraction wholeDraws(Fraction capacity, Fraction rate) {
        return rate.times(capacity.dividedBy(rate).toLong(RoundingMode.FLOOR));
    }

    private static List<List<Integer>> byLine(int lines, List<SolveOption> options) {
        List<List<Integer>> byLine = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            byLine.add(new ArrayList<>());
        }
        for (int index = 0; index < options.size(); index++) {
            byLine.get(options.get(index).line()).add(index);
        }
        byLine.replaceAll(List::copyOf);
        return List.copyOf(byLine);
    }
}
