package uk.bng.adapter.archive.postgres;

import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import io.helidon.dbclient.DbStatementQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.bng.adapter.json.ArchiveParts;
import uk.bng.adapter.json.OrderWriter;
import uk.bng.adapter.postgres.Columns;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseDown;
import uk.bng.adapter.postgres.DatabaseRefusal;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedRow;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Reference;
import uk.bng.application.port.ArchiveUnavailable;
import uk.bng.application.port.QuoteArchive;

/** The archive in PostgreSQL, shared by all instances. Thread-safe. */
public final class PostgresQuoteArchive implements QuoteArchive {
    private static final String FIND = Rows.QUOTE + """
            where q.number = :number and q.revision = :revision
            and (cast(:client as text) is null or q.client = cast(:client as text))""";

    private static final String OF_JOB = Rows.QUOTE + """
            where q.job = cast(:job as uuid)
            and (cast(:client as text) is null or q.client = cast(:client as text))""";

    private static final String ROWS = """
            select line, wanted, ledger, bank_id, bank_name, stock_id, habitat, tier, units, unit_price, cost
            from archive_allocation where quote = :id order by place""";

    private static final String EDITIONS = Rows.SUMMARY + """
            where q.number = :number and (cast(:client as text) is null or q.client = cast(:client as text))
            order by q.revision""";

    private static final String TO_ERASE = Rows.QUOTE + """
            where q.number = :number and q.erased_at is null order by q.id for update""";

    private static final String TOO_OLD = Rows.QUOTE + """
            where q.given_at < :limit and q.erased_at is null
            order by q.given_at, q.id limit :most for update skip locked""";

    private static final String ERASE = """
            update archive_quote
            set record_id = null, request = cast(:request as json), result = cast(:result as json), erased_at = :at
            where id = :id""";

    private static final String LATEST = "select last from archive_counter";

    private final Supplier<Database> database;

    /** @param database gives the same one each time */
    public PostgresQuoteArchive(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public Reference keep(ArchiveEntry entry) {
        try {
            return atomically(db -> new Keeping(db, entry).keep());
        } catch (DatabaseRefusal e) {
            if (!e.isDuplicate()) {
                throw e;
            }
            // Another worker kept the same job meanwhile; it is there now.
            return atomically(db -> new Keeping(db, entry).keep());
        }
    }

    @Override
    public Optional<ArchivedQuote> find(ArchiveView view, Reference reference) {
        return ask(db -> db.createGet(FIND)
                .addParam("number", reference.number())
                .addParam("revision", reference.revision())
                .addParam("client", view.client())
                .execute()
                .map(row -> Rows.quote(row, rows(db, row))));
    }

    @Override
    public Optional<ArchivedQuote> ofJob(ArchiveView view, JobId job) {
        return ask(db -> db.createGet(OF_JOB)
                .addParam("job", job.toString())
                .addParam("client", view.client())
                .execute()
                .map(row -> Rows.quote(row, rows(db, row))));
    }

    private static List<ArchivedRow> rows(DbExecute db, DbRow quote) {
        return list(db.createQuery(ROWS).addParam("id", Columns.whole(quote, "id")), Rows::allocation);
    }

    @Override
    public List<ArchivedSummary> editions(ArchiveView view, long number) {
        return ask(db -> list(
                db.createQuery(EDITIONS).addParam("number", number).addParam("client", view.client()), Rows::summary));
    }

    @Override
    public ArchivePage search(ArchiveWish wish) {
        return ask(db -> new Search(wish).run(db));
    }

    @Override
    public int erase(long number, Instant at) {
        return atomically(db -> erase(db, db.createQuery(TO_ERASE).addParam("number", number), at));
    }

    @Override
    public int eraseGivenBefore(Instant limit, int most, Instant at) {
        return atomically(db -> erase(
                db,
                db.createQuery(TOO_OLD)
                        .addParam("limit", Columns.parameter(limit))
                        .addParam("most", most),
                at));
    }

    private static int erase(DbExecute db, DbStatementQuery which, Instant at) {
        List<DbRow> found = list(which, row -> row);
        for (DbRow row : found) {
            ArchiveEntry entry = Rows.quote(row, List.of()).entry();
            ArchiveEntry erased =
                    entry.erased(ArchiveParts.withoutPersonal(entry.answer().document()));
            db.createUpdate(ERASE)
                    .addParam("request", OrderWriter.write(erased.job().order()))
                    .addParam("result", erased.answer().document())
                    .addParam("at", Columns.parameter(at))
                    .addParam("id", Columns.whole(row, "id"))
                    .execute();
        }
        return found.size();
    }

    @Override
    public long latest() {
        return ask(db -> db.createGet(LATEST)
                .execute()
                .map(row -> Columns.whole(row, "last"))
                .orElseThrow());
    }

    private static <T> List<T> list(DbStatementQuery query, Function<DbRow, T> read) {
        try (Stream<DbRow> rows = query.execute()) {
            return rows.map(read).toList();
        }
    }

    private <T> T ask(Function<DbExecute, T> question) {
        try {
            return database.get().ask(question);
        } catch (DatabaseDown e) {
            throw new ArchiveUnavailable("The archive (postgres) does not answer.", e);
        }
    }

    private <T> T atomically(Function<DbExecute, T> work) {
        try {
            return database.get().atomically(work);
        } catch (DatabaseDown e) {
            throw new ArchiveUnavailable("The archive (postgres) does not answer.", e);
        }
    }
}
