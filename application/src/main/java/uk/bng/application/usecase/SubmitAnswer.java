package uk.bng.application.usecase;

import java.util.List;
import uk.bng.application.job.Submission;

/** What became of submitting an order. Exhaustive: switch over it without a default. */
public sealed interface SubmitAnswer {
    /** It can be quoted, and was handed in. */
    record HandedIn(Submission submission) implements SubmitAnswer {}

    /** Everything that is wrong with it, in the order of its body; nothing was stored. */
    record Unfit(List<OrderIssue> issues) implements SubmitAnswer {
        public Unfit {
            issues = List.copyOf(issues);
        }
    }
}
