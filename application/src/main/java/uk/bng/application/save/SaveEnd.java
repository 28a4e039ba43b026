package uk.bng.application.save;

/** How a save ends for good. Exhaustive: switch over it without a default. */
public sealed interface SaveEnd {
    /** The quote stands in the CRM. */
    record Saved(RecordLink link) implements SaveEnd {}

    /** The CRM does not take it. */
    record Refused(SaveCause cause) implements SaveEnd {}
}
