package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import uk.bng.domain.unit.Fraction;

/**
 * How far banks reach, were all their stock there for each line alone. Says without a search that so many banks are too
 * few; that they are enough it cannot say.
 */
public final class Reach {
    private final AllocationProblem problem;
    /** By line, then by bank: the most micro-units that the bank could deliver. */
    private final List<List<Fraction>> most = new ArrayList<>();

    private Reach(AllocationProblem problem) {
        this.problem = problem;
        for (int line = 0; line < problem.lines().size(); line++) {
            most.add(ofLine(line));
        }
    }

    /**
     * A number of banks below which no plan exists: the most that any line needs by itself, and at least two where no
     * bank reaches every line. One more than there are banks where not even all of them reach.
     */
    public static int fewestBanks(AllocationProblem problem) {
        return new Reach(problem).fewest();
    }

    private int fewest() {
        int fewest = servesAllAlone() ? 1 : 2;
        for (int line = 0; line < most.size(); line++) {
            fewest = Math.max(fewest, fewest(line));
        }
        return fewest;
    }

    private int fewest(int line) {
        List<Fraction> best = new ArrayList<>(most.get(line));
        best.sort(Comparator.reverseOrder());
        Fraction reached = Fraction.ZERO;
        for (int banks = 1; banks <= best.size(); banks++) {
            reached = problem.allowsSplitting() ? reached.plus(best.get(banks - 1)) : best.getFirst();
            if (reached.compareTo(need(line)) >= 0) {
                return banks;
            }
        }
        return best.size() + 1;
    }

    private boolean servesAllAlone() {
        for (int bank = 0; bank < problem.banks().size(); bank++) {
            boolean serves = true;
            for (int line = 0; line < most.size() && serves; line++) {
                serves = most.get(line).get(bank).compareTo(need(line)) >= 0;
            }
            if (serves) {
                return true;
            }
        }
        return false;
    }

    private List<Fraction> ofLine(int line) {
        List<Fraction> units =
                new ArrayList<>(Collections.nCopies(problem.banks().size(), Fraction.ZERO));
        for (int index : problem.optionsOf(line)) {
            SolveOption option = problem.option(index);
            Fraction before = units.get(option.bank());
            Fraction alone = alone(option);
            units.set(option.bank(), problem.allowsSplitting() ? before.plus(alone) : before.max(alone));
        }
        return units;
    }

    private Fraction alone(SolveOption option) {
        Fraction units = need(option.line());
        for (Draw draw : option.draws()) {
            units = units.min(problem.capacity(draw.stock()).dividedBy(draw.perUnit()));
        }
        return units;
    }

    private Fraction need(int line) {
        return problem.line(line).need().microFraction();
    }
}
