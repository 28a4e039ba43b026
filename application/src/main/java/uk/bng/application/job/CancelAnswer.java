package uk.bng.application.job;

/** What became of asking for a job to be cancelled. */
public enum CancelAnswer {
    /** It was waiting, and is cancelled. */
    CANCELLED,
    /** It is running; its worker is told, and ends it. */
    ASKED,
    /** It was over already; nothing was changed. */
    ALREADY_FINISHED,
    /** There is no such job of this owner. */
    UNKNOWN
}
