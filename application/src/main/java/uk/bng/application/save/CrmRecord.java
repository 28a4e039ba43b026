package uk.bng.application.save;

/** A record of the CRM as people know it; the name may be blank. */
public record CrmRecord(RecordLink link, String name) {}
