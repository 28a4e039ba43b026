package uk.bng.application.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a job and what only jobs in it have. Exhaustive: switch over it without a default. */
public sealed interface JobState {
    /** Waits for a worker. */
    record Pending() implements JobState {}

    /** A worker holds it; {@code progress} is null until there is something to tell. */
    record Running(boolean cancelAsked, @Nullable JobProgress progress) implements JobState {}

    /** Over, and kept until {@code expiresAt}; {@code log} is that of the worker who ended it. */
    record Finished(JobEnding ending, Instant expiresAt, JobLog log) implements JobState {}

    /** What happened so far in the work on it. */
    default JobLog log() {
        return switch (this) {
            case Pending unused -> JobLog.EMPTY;
            case Running running ->
                running.progress() == null ? JobLog.EMPTY : running.progress().log();
            case Finished finished -> finished.log();
        };
    }

    default JobPhase phase() {
        return switch (this) {
            case Pending unused -> JobPhase.PENDING;
            case Running unused -> JobPhase.RUNNING;
            case Finished finished -> finished.ending().phase();
        };
    }
}
