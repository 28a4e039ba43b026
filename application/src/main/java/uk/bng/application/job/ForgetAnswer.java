package uk.bng.application.job;

/** What became of asking for a job to be forgotten. */
public enum ForgetAnswer {
    /** It is gone. */
    FORGOTTEN,
    /** It is not over, so it stays. */
    STILL_LIVE,
    /** There is no such job of this owner. */
    UNKNOWN
}
