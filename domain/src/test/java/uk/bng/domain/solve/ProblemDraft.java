package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.List;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** An allocation problem in few words; unless said otherwise its bank limit does not bite. */
final class ProblemDraft {
    static final Fraction FOUR_THIRDS = Fraction.of(4, 3);

    private final List<ProblemLine> lines = new ArrayList<>();
    private final List<ProblemBank> banks = new ArrayList<>();
    private final List<Units> stocks = new ArrayList<>();
    private final List<SolveOption> options = new ArrayList<>();

    static ProblemDraft aProblem() {
        return new ProblemDraft();
    }

    /** Lines of these needs. */
    ProblemDraft lines(String... needs) {
        for (String need : needs) {
            lines.add(new ProblemLine(Units.of(need)));
        }
        return this;
    }

    /** Banks of these depths. */
    ProblemDraft banks(String... depths) {
        for (String depth : depths) {
            banks.add(new ProblemBank(Units.of(depth)));
        }
        return this;
    }

    ProblemDraft stocks(String... quantities) {
        for (String quantity : quantities) {
            stocks.add(Units.of(quantity));
        }
        return this;
    }

    /** A local option that draws unit for unit. */
    ProblemDraft option(int line, int bank, long price, int stock) {
        return option(line, bank, price, 0, new Draw(stock, Fraction.ONE));
    }

    ProblemDraft option(int line, int bank, long price, int rank, Draw... draws) {
        options.add(new SolveOption(line, bank, Fraction.of(price), rank, List.of(draws)));
        return this;
    }

    /** The problem with splitting and a limit above the number of banks. */
    AllocationProblem split() {
        return new AllocationProblem(lines, banks, stocks, options, banks.size() + 1, true);
    }

    /** The problem with one option a line. */
    AllocationProblem whole() {
        return new AllocationProblem(lines, banks, stocks, options, banks.size() + 1, false);
    }

    /** All indexes of a problem's options. */
    static List<Integer> allOptions(AllocationProblem problem) {
        List<Integer> all = new ArrayList<>();
        for (int option = 0; option < problem.options().size(); option++) {
            all.add(option);
        }
        return all;
    }

    /** All indexes of a problem's banks. */
    static List<Integer> allBanks(AllocationProblem problem) {
        List<Integer> all = new ArrayList<>();
        for (int bank = 0; bank < problem.banks().size(); bank++) {
            all.add(bank);
        }
        return all;
    }
}
