package uk.bng.application.usecase;

/** What became of a delivery from the CRM. */
public enum HearAnswer {
    /** It is worked on, or was before. */
    TAKEN,
    /** It is not signed as the CRM signs. */
    FORGED,
    /** Nothing can be read in it. */
    UNREADABLE
}
