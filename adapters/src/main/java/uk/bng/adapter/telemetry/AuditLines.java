package uk.bng.adapter.telemetry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import uk.bng.application.port.AuditEvent;

/**
 * The record of who did what, as lines of their own logger that are only ever added to. A line is written whatever level is
 * asked of other loggers.
 */
final class AuditLines {
    private static final Logger LOG = LoggerFactory.getLogger("uk.bng.audit");

    private AuditLines() {}

    static void write(AuditEvent event) {
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("at", event.at())
                .addKeyValue("key_id", event.by())
                .addKeyValue("action", event.action().code());
        line = with(line, "job_id", event.job());
        line = with(line, "quote_ref", event.quote());
        line = with(line, "revision", event.revision() == 0 ? null : event.revision());
        with(line, "record_id", event.recordId())
                .addKeyValue("outcome", event.outcome())
                .log("audit");
    }

    /** The event could not be kept where it is looked up. */
    static void notKept(AuditEvent event, RuntimeException cause) {
        with(
                        LOG.atError()
                                .addKeyValue("action", event.action().code())
                                .addKeyValue("key_id", event.by())
                                .addKeyValue("fault", cause.getClass().getName()),
                        "job_id",
                        event.job())
                .log("audit.not.kept");
    }

    private static LoggingEventBuilder with(LoggingEventBuilder line, String name, @Nullable Object value) {
        return value == null ? line : line.addKeyValue(name, value);
    }
}
