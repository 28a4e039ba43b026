package uk.bng.application.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, to be read by those who must know. It is only ever added to. Thread-safe. Every method fails with {@link
 * ArchiveUnavailable} within two seconds when the log does not answer.
 */
public interface AuditLog {
    /** Adds what was done. */
    void add(AuditEvent event);

    /** What was done last, the latest first; {@code before} is the id of the last one that was seen, null from the latest. */
    List<AuditRecord> latest(int most, @Nullable Long before);
}
