package uk.bng.application.job;

import org.jspecify.annotations.Nullable;

/** How a job ended. Exhaustive: switch over it without a default. */
public sealed interface JobEnding {
    /** Answered; that no plan exists is an answer too. */
    record Completed(JobAnswer answer) implements JobEnding {}

    /** The service failed; the job's order is kept for a replay. */
    record Failed(JobFault fault) implements JobEnding {}

    /** Cancelled; {@code best} holds the best plan where the work had begun. */
    record Cancelled(@Nullable JobAnswer best) implements JobEnding {}

    /** The phase of a job that ended so. */
    default JobPhase phase() {
        return switch (this) {
            case Completed unused -> JobPhase.COMPLETED;
            case Failed unused -> JobPhase.FAILED;
            case Cancelled unused -> JobPhase.CANCELLED;
        };
    }
}
