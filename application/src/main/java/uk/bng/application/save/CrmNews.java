package uk.bng.application.save;

/** Something that happened to a record in the CRM, which only names it. Exhaustive: switch over it without a default. */
public sealed interface CrmNews {
    /** One record became part of another one. */
    record Merged(String id, String into) implements CrmNews {}

    /** A record is gone. */
    record Deleted(String id) implements CrmNews {}

    /** Somebody changed a record of the object that holds quotes, or of another one. */
    record Updated(String id) implements CrmNews {}
}
