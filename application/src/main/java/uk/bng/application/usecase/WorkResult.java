package uk.bng.application.usecase;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobEnding;

/** What is to become of a job that was worked on. Exhaustive: switch over it without a default. */
sealed interface WorkResult {
    /** It ends so; {@code answered} is null where there is no answer to tell of. */
    record Ended(JobEnding ending, OrderAnswer.@Nullable Answered answered) implements WorkResult {}

    /** A plan of it broke the audit, so it ends as our fault. */
    record Refused(JobEnding.Failed ending) implements WorkResult {}

    /** It goes back to the queue for a while. */
    record GivenBack(Duration pause, boolean counts) implements WorkResult {}
}
