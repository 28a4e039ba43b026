package uk.bng.application.port;

/**
 * What was done by somebody, in its place among all that was.
 *
 * @param id grows with every one
 */
public record AuditRecord(long id, AuditEvent event) {}
