package uk.bng.application.job;

/** A hint that something changed in a store; hints can be lost or come twice. Exhaustive: switch without a default. */
public sealed interface JobNotice {
    /** A job waits for a worker. */
    record Queued() implements JobNotice {}

    /** Something about this job changed, a cancel asked for included. */
    record Changed(JobId id) implements JobNotice {}

    /** Hints may have been lost: anything may have changed. */
    record Missed() implements JobNotice {}
}
