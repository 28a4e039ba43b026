package uk.bng.domain.solve;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;

/**
 * How an engine looks for banks: through every set of at most so many that could hold a plan of least cost. The steps of
 * the objective ({@link ObjectiveSteps}) ask it several times.
 */
public interface BankSetSearch {
    /**
     * Finds the plans of least cost among those of at most {@code limit} banks and, where a ceiling is given, of at most
     * that cost. Returning means proof that nothing costs less by a tenth of a penny; a search that must end early throws
     * {@link SolveStopped}.
     *
     * @param ceiling the most a plan may cost in pence, or null
     * @param allTies whether every set of exactly {@code limit} banks that holds a plan of the least score is wanted, not
     *     just one
     * @param found told of every better or equal plan as soon as it is known
     */
    void search(int limit, @Nullable Fraction ceiling, boolean allTies, Found found);

    /** Hears what a search finds. */
    @FunctionalInterface
    interface Found {
        /** Plans better than, or as good as, those before. */
        void plan(RowsFound rows);

        /** No plan of this search costs less than so many pence. */
        default void bound(Fraction pence) {}
    }
}
