package uk.bng.adapter.archive.postgres;

import io.helidon.dbclient.DbRow;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.postgres.Columns;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseDown;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.ArchiveUnavailable;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.AuditLog;
import uk.bng.application.port.AuditRecord;

/** The log in PostgreSQL, in a table that refuses to be changed. Thread-safe. */
public final class PostgresAuditLog implements AuditLog {
    private static final String ADD = """
            insert into audit_event (at, key_id, action, job, quote_ref, revision, record_id, outcome)
            values (:at, :key_id, :action, cast(:job as uuid), cast(:quote_ref as text), :revision,
                cast(:record_id as text), :outcome)""";

    private static final String LATEST = """
            select id, at, key_id, action, job, quote_ref, revision, record_id, outcome
            from audit_event
            where id < :before
            order by id desc limit :most""";

    private final Supplier<Database> database;

    /** @param database gives the same one each time */
    public PostgresAuditLog(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public void add(AuditEvent event) {
        JobId job = event.job();
        QuoteRef quote = event.quote();
        String record = event.recordId();
        try {
            database.get()
                    .ask(db -> db.createInsert(ADD)
                            .addParam("at", Columns.parameter(event.at()))
                            .addParam("key_id", event.by().value())
                            .addParam("action", event.action().code())
                            .addParam("job", job == null ? null : job.value())
                            .addParam("quote_ref", quote == null ? null : quote.value())
                            .addParam("revision", event.revision())
                            // Texts of PostgreSQL hold no zero character.
                            .addParam("record_id", record == null ? null : record.replace("\0", ""))
                            .addParam("outcome", event.outcome())
                            .execute());
        } catch (DatabaseDown e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<AuditRecord> latest(int most, @Nullable Long before) {
        try {
            return database.get().ask(db -> {
                try (Stream<DbRow> rows = db.createQuery(LATEST)
                        .addParam("before", before == null ? Long.MAX_VALUE : before)
                        .addParam("most", most)
                        .execute()) {
                    return rows.map(PostgresAuditLog::read).toList();
                }
            });
        } catch (DatabaseDown e) {
            throw unavailable(e);
        }
    }

    private static AuditRecord read(DbRow row) {
        String job = Columns.textOrNull(row, "job");
        String quote = Columns.textOrNull(row, "quote_ref");
        return new AuditRecord(
                Columns.whole(row, "id"),
                new AuditEvent(
                        Columns.instant(row, "at"),
                        new Owner(Columns.text(row, "key_id")),
                        action(Columns.text(row, "action")),
                        job == null ? null : new JobId(job),
                        quote == null ? null : new QuoteRef(quote),
                        (int) Columns.whole(row, "revision"),
                        Columns.textOrNull(row, "record_id"),
                        Columns.text(row, "outcome")));
    }

    private static AuditEvent.Action action(String code) {
        return Arrays.stream(AuditEvent.Action.values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The action (%s) must be known.".formatted(code)));
    }

    private static ArchiveUnavailable unavailable(DatabaseDown cause) {
        return new ArchiveUnavailable("The audit log (postgres) does not answer.", cause);
    }
}
