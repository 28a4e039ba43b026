package uk.bng.application.usecase;

import uk.bng.domain.solve.SolveWatch;

/** How a caller follows the making of a quote and may end it. Called from the thread that makes it; quick, never throws. */
public interface QuoteWatch extends SolveWatch {
    /** A watch that never cancels and hears nothing. */
    QuoteWatch NONE = () -> false;

    /** A step is done, in words for people. */
    default void did(String step) {}
}
