package uk.bng.adapter.telemetry;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import uk.bng.application.port.CrmCall;
import uk.bng.application.port.JobEvent;
import uk.bng.application.port.RequestEvent;
import uk.bng.application.port.SaveEvent;
import uk.bng.application.save.SaveStep;

/** One log line per request and per job: a constant name, and all else as fields. */
final class WideEvents {
    private static final Logger LOG = LoggerFactory.getLogger("uk.bng.events");
    private static final int OUR_FAULT = 500;

    private WideEvents() {}

    static void request(RequestEvent event) {
        LoggingEventBuilder line = LOG.atLevel(level(event))
                .addKeyValue("request_id", event.requestId())
                .addKeyValue("method", event.method())
                .addKeyValue("route", event.route())
                .addKeyValue("status", event.status())
                .addKeyValue("ms", millis(event.time()));
        line = with(line, "key_id", event.keyId());
        line = with(line, "job_id", event.jobId());
        with(line, "problem", event.problem()).log("request.finished");
    }

    static void job(JobEvent event) {
        LoggingEventBuilder line = LOG.atLevel(level(event))
                .addKeyValue("job_id", event.job())
                .addKeyValue("key_id", event.owner())
                .addKeyValue("worker", event.worker())
                .addKeyValue("attempt", event.attempt())
                .addKeyValue("ending", event.ending());
        line = with(line, "outcome", event.outcome());
        line = with(line, "fault", event.fault());
        with(line, "gap", event.gap())
                .addKeyValue("audit_failed", event.auditFailed())
                .addKeyValue("engine", event.engine())
                .addKeyValue("lines", event.lines())
                .addKeyValue("options", event.options())
                .addKeyValue("waited_ms", millis(event.waited()))
                .addKeyValue("built_ms", millis(event.built()))
                .addKeyValue("solved_ms", millis(event.solved()))
                .addKeyValue("ms", millis(event.total()))
                .log("job.finished");
    }

    static void crm(CrmCall call) {
        LoggingEventBuilder line = LOG.atLevel(call.isAnswered() ? Level.INFO : Level.WARN)
                .addKeyValue("method", call.method())
                .addKeyValue("route", call.route())
                .addKeyValue("status", call.status());
        with(line, "code", call.code().isBlank() ? null : call.code())
                .addKeyValue("ms", millis(call.time()))
                .log("crm.call");
    }

    static void save(SaveEvent event) {
        boolean isDone = event.outcome().equals("saved") || event.outcome().equals("unchanged");
        LoggingEventBuilder line = LOG.atLevel(isDone ? Level.INFO : Level.WARN)
                .addKeyValue("ref", event.quote())
                .addKeyValue("revision", event.revision())
                .addKeyValue("outcome", event.outcome())
                .addKeyValue("steps", event.steps().stream().map(SaveStep::code).collect(Collectors.joining(",")));
        with(line, "fields", event.fields().isEmpty() ? null : String.join(",", event.fields()))
                .addKeyValue("ms", millis(event.time()))
                .addKeyValue("attempts", event.attempt())
                .log("crm.save");
    }

    /** A fault of ours needs a human; a dependency that is down comes back by itself. */
    private static Level level(RequestEvent event) {
        if (event.status() == OUR_FAULT) {
            return Level.ERROR;
        }
        return event.status() > OUR_FAULT ? Level.WARN : Level.INFO;
    }

    private static Level level(JobEvent event) {
        if (event.auditFailed()) {
            return Level.ERROR;
        }
        return switch (event.ending()) {
            case "failed", "given-back", "lease-lost" -> Level.WARN;
            default -> Level.INFO;
        };
    }

    /** The line with a field more, where there is a value for it. */
    private static LoggingEventBuilder with(LoggingEventBuilder line, String name, @Nullable String value) {
        return value == null ? line : line.addKeyValue(name, value);
    }

    /** Milliseconds with three decimals. */
    private static String millis(Duration time) {
        return BigDecimal.valueOf(time.toNanos() / 1_000, 3).toPlainString();
    }
}
