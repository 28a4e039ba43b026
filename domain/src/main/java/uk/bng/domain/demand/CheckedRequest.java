package uk.bng.domain.demand;

import java.util.List;

/** A request after judgement. Exhaustive: switch over it without a default. */
public sealed interface CheckedRequest {
    /** Nothing is wrong with it. */
    record Accepted(QuoteRequest request) implements CheckedRequest {}

    /** Everything that is wrong with it: lines first, in their order. */
    record Rejected(List<RequestIssue> issues) implements CheckedRequest {
        public Rejected {
            issues = List.copyOf(issues);
            if (issues.isEmpty()) {
                throw new IllegalArgumentException("The issues of a rejected request must not be empty.");
            }
        }
    }
}
