package uk.bng.application.job;

import java.util.Optional;

/** What a move makes of a job. Exhaustive: switch over it without a default. */
public enum JobTurn {
    /** Nothing changes: the move is not for a job that stands so. */
    REFUSED,
    /** It runs under a new lease, which is one attempt more. */
    STARTED,
    /** It runs on, and its worker is told to end it. */
    ASKED,
    /** It waits again. */
    REQUEUED,
    /** It waits again, and the attempt is taken back. */
    REFUNDED,
    /** It is over as its worker says. */
    FINISHED,
    /** It is over, with no answer. */
    CANCELLED,
    /** It is over: all who tried it were lost. */
    WORKER_LOST,
    /** It is over: what it needs was never there when it was tried. */
    DEPENDENCY_DOWN;

    /** The ending that comes with the turn itself; empty where the job goes on, or its worker says how it ends. */
    public Optional<JobEnding> ending() {
        return switch (this) {
            case REFUSED, STARTED, ASKED, REQUEUED, REFUNDED, FINISHED -> Optional.empty();
            case CANCELLED -> Optional.of(new JobEnding.Cancelled(null));
            case WORKER_LOST -> failed(JobFault.Kind.WORKER_LOST, "Every worker that tried this quote was lost.");
            case DEPENDENCY_DOWN ->
                failed(JobFault.Kind.DEPENDENCY_DOWN, "Something that this quote needs did not answer in any attempt.");
        };
    }

    private static Optional<JobEnding> failed(JobFault.Kind kind, String detail) {
        return Optional.of(new JobEnding.Failed(new JobFault(kind, detail)));
    }
}
