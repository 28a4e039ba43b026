package uk.bng.application.usecase;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.demand.RequestIssue;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.solve.AllocationProblem;

/** What became of a request for a quote. Exhaustive: switch over it without a default. */
public sealed interface PreparedQuote {
    /** The request has issues, all of them listed; nothing was optimised. */
    record Invalid(List<RequestIssue> issues) implements PreparedQuote {
        public Invalid {
            issues = List.copyOf(issues);
        }
    }

    /**
     * The quote, audited.
     *
     * @param options the number of options there were to choose from
     * @param buildTime what building them took
     * @param solveTime what solving and, where there was no plan, finding out why took
     * @param proven the problem of which the quote's plan is proven best; null where none is, or where the plan is the
     *     last resort of section 12.8, whose figures are those of another problem
     */
    record Prepared(
            Quote quote,
            int options,
            Duration buildTime,
            Duration solveTime,
            @Nullable AllocationProblem proven) implements PreparedQuote {}
}
