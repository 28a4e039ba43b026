package uk.bng.application.job;

/** What is done to a job. Exhaustive: switch over it without a default. */
public enum JobMove {
    /** A worker takes it. */
    CLAIM,
    /** The owner asks for its end. */
    CANCEL,
    /** Its worker ends it. */
    FINISH,
    /** Its lease ran out. */
    LOSE_LEASE,
    /** Its worker gives it back, and the attempt counts. */
    GIVE_BACK,
    /** Its worker gives it back for reasons that are not the job's, so the attempt does not count. */
    HAND_BACK
}
