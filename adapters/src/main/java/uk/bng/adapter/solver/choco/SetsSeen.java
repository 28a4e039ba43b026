package uk.bng.adapter.solver.choco;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.solve.AllocationProblem;
import uk.bng.domain.solve.RowSearch;
import uk.bng.domain.solve.RowsFound;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.solve.SolveStop;
import uk.bng.domain.solve.SolveStopped;

/** The exact rows of every set of banks asked for so far, each searched only once and with patience that is counted. */
final class SetsSeen {
    private final AllocationProblem problem;
    private final SolveStop stop;
    private final Map<List<Integer>, Answer> answers = new HashMap<>();

    SetsSeen(AllocationProblem problem, SolveStop stop) {
        this.problem = problem;
        this.stop = stop;
    }

    /** What is known of a set of banks. */
    sealed interface Answer {}

    /** Its exact rows of least score; null when it holds no plan. */
    record Settled(@Nullable RowsFound rows) implements Answer {}

    /** Nothing for sure yet, with so much patience; and the best rows that were met on the way, if any. */
    record Unsettled(long patience, @Nullable RowsFound met) implements Answer {}

    /** The answer for a set, ascending; {@link SolveStopped} when the stop says so. */
    Answer within(List<Integer> banks, long patience) {
        Answer known = answers.get(banks);
        if (known instanceof Settled || (known instanceof Unsettled less && less.patience >= patience)) {
            return known;
        }
        Answer answer = search(banks, patience);
        answers.put(List.copyOf(banks), answer);
        return answer;
    }

    private Answer search(List<Integer> banks, long patience) {
        var sparing = new Sparing(patience);
        try {
            return new Settled(new RowSearch(problem, sparing).within(banks).orElse(null));
        } catch (SolveStopped stopped) {
            if (sparing.left >= 0) {
                throw stopped;
            }
            return new Unsettled(patience, stopped.met().orElse(null));
        }
    }

    /** A stop that also comes after being asked so many times. */
    private final class Sparing implements SolveStop {
        private long left;

        Sparing(long patience) {
            this.left = patience;
        }

        @Override
        public SolveStop withinAStep() {
            return stop;
        }

        @Override
        public @Nullable StopCause cause() {
            return --left < 0 ? StopCause.NODE_LIMIT : stop.cause();
        }
    }
}
