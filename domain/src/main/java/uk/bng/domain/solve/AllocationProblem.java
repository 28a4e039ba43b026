package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.List;
import uk.bng.domain.unit.Units;

/**
 * The allocation problem in numbers only (quoting specification, section 11): which options serve which lines, what
 * they cost and draw, and how many banks may be used. Lines come in line rank order, banks in natural order of their
 * ids and options in canonical order, so that comparing indexes compares names. Immutable.
 */
public final class AllocationProblem {
    private final List<ProblemLine> lines;
    private final List<ProblemBank> banks;
    private final List<Units> stocks;
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
        if (bankLimit < 1) {
            throw new IllegalArgumentException("The bank limit (%d) must be at least 1.".formatted(bankLimit));
        }
        this.lines = List.copyOf(lines);
        this.banks = List.copyOf(banks);
        this.stocks = List.copyOf(stocks);
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

    public List<Units> stocks() {
        return stocks;
    }

    public Units stock(int index) {
        return stocks.get(index);
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
        return new AllocationProblem(lines, banks, stocks, options, limit, splitting);
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
        return new AllocationProblem(fewer, banks, stocks, theirs, bankLimit, splitting);
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
