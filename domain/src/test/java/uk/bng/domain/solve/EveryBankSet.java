package uk.bng.domain.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;

/** The plainest search for banks: every set of at most so many, smallest numbers first. */
record EveryBankSet(AllocationProblem problem, SolveStop stop) implements BankSetSearch {
    @Override
    public void search(int limit, @Nullable Fraction ceiling, boolean allTies, Found found) {
        var rows = new RowSearch(problem, stop);
        RowsFound best = null;
        for (int bits = 1; bits < 1 << problem.banks().size(); bits++) {
            stop.check();
            RowsFound plan =
                    Integer.bitCount(bits) <= limit ? rows.within(banks(bits)).orElse(null) : null;
            if (plan != null && (ceiling == null || plan.score().pence().compareTo(ceiling) <= 0)) {
                int order = best == null ? -1 : plan.score().compareTo(best.score());
                if (order < 0 || (order == 0 && allTies)) {
                    best = plan;
                    found.plan(plan);
                }
            }
        }
        if (best != null) {
            found.bound(best.score().pence());
        }
    }

    private static List<Integer> banks(int bits) {
        List<Integer> banks = new ArrayList<>();
        for (int bank = 0; bank < Integer.SIZE; bank++) {
            if ((bits >> bank & 1) == 1) {
                banks.add(bank);
            }
        }
        return banks;
    }
}
