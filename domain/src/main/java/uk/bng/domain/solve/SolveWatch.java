package uk.bng.domain.solve;

import uk.bng.domain.unit.Fraction;

/** How a caller follows a running solve and may end it. Called from the solving thread; must be quick and not throw. */
public interface SolveWatch {
    /** A watch that never cancels and hears nothing. */
    SolveWatch NONE = () -> false;

    /** Whether the solve should end now and keep its best plan. */
    boolean cancelled();

    /**
     * A better plan or bound is known: the best cost so far and the proven lower bound, both in pence.
     *
     * @param banks how many banks the best plan uses
     */
    default void progressed(Fraction bestCost, int banks, Fraction bound) {}
}
