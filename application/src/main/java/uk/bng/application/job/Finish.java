package uk.bng.application.job;

/** What became of finishing a job, or giving it back, under a lease. */
public enum Finish {
    /** It counts. */
    RECORDED,
    /** The lease is gone, and another's stands; nothing was changed. */
    LEASE_LOST,
    /** The job is over already, or forgotten; nothing was changed. */
    ALREADY_FINISHED
}
