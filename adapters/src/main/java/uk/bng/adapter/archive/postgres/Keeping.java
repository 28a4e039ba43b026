package uk.bng.adapter.archive.postgres;

import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import io.helidon.dbclient.DbStatement;
import io.helidon.dbclient.DbStatementDml;
import io.helidon.dbclient.DbStatementGet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ArchiveParts;
import uk.bng.adapter.json.OrderWriter;
import uk.bng.adapter.postgres.Columns;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Reference;
import uk.bng.domain.unit.Money;

/** Writes a quote into the archive, within one transaction. */
final class Keeping {
    private static final String KNOWN = """
            select id, number, revision, fence, erased_at is not null as erased
            from archive_quote
            where job = cast(:job as uuid)
            for update""";

    /** The line of revisions that a job begins or belongs to; nobody else numbers in it until this is over. */
    private static final String IN_LINE = """
            update archive_number
            set revisions = revisions + :step
            where origin = cast(:origin as uuid)
            returning number, revisions""";

    /** Whoever begins a line waits here for the one before, so that no number is given that is not used. */
    private static final String WAIT = "select last from archive_counter for update";

    private static final String NEXT = "update archive_counter set last = last + 1 returning last";

    private static final String BEGIN = """
            insert into archive_number (number, origin, revisions)
            values (:number, cast(:origin as uuid), :step)""";

    private static final String INSERT = """
            insert into archive_quote (
                job, number, revision, parent, lineage_revision, begun, fence, owner, client, record_id, submitted_at,
                given_at, lpa, nca, outcode, policy, knobs, spatial_rule, stock_hold, engine, catalogue, outcome, total,
                priced_size, accuracy, request, result)
            values (
                cast(:job as uuid), :number, :revision, cast(:parent as uuid), :lineage_revision, :begun, :fence, :owner,
                :client, cast(:record as text), :submitted_at, :given_at, cast(:lpa as text), cast(:nca as text),
                cast(:outcode as text), :policy, :knobs, :spatial_rule, :stock_hold, :engine, :catalogue, :outcome,
                cast(cast(:total as text) as numeric), :priced_size, :accuracy, cast(:request as json),
                cast(:result as json))
            returning id""";

    private static final String REPLACE = """
            update archive_quote
            set fence = :fence, owner = :owner, client = :client, given_at = :given_at, lpa = cast(:lpa as text),
                nca = cast(:nca as text), outcode = cast(:outcode as text), policy = :policy, knobs = :knobs,
                spatial_rule = :spatial_rule, stock_hold = :stock_hold, engine = :engine, catalogue = :catalogue,
                outcome = :outcome, total = cast(cast(:total as text) as numeric), priced_size = :priced_size,
                accuracy = :accuracy, result = cast(:result as json)
            where id = :id""";

    private static final String DROP_ROWS = "delete from archive_allocation where quote = :id";
    private static final String DROP_TERMS = "delete from archive_term where quote = :id";

    private static final String ROWS = """
            insert into archive_allocation
            select :id, place, line, wanted, ledger, bank_id, bank_name, stock_id, habitat, tier, units, unit_price, cost
            from json_to_recordset(cast(:rows as json)) as rows (
                place integer, line integer, wanted text, ledger text, bank_id text, bank_name text, stock_id text,
                habitat text, tier text, units numeric, unit_price numeric, cost numeric)""";

    private static final String TERMS = """
            insert into archive_term (quote, kind, value, client, outcome, given_at)
            select :id, kind, value, :client, :outcome, :given_at
            from json_to_recordset(cast(:terms as json)) as terms (kind text, value text)""";

    private final DbExecute db;
    private final ArchiveEntry entry;

    Keeping(DbExecute db, ArchiveEntry entry) {
        this.db = db;
        this.entry = entry;
    }

    /** Keeps it where it was, or under the next number there is. */
    Reference keep() {
        DbRow known =
                get(KNOWN).addParam("job", entry.job().id().value()).execute().orElse(null);
        if (known == null) {
            Reference reference = numbered();
            addParts(insert(reference));
            return reference;
        }
        if (entry.fence() >= Columns.whole(known, "fence") && !Columns.flag(known, "erased")) {
            replace(Columns.whole(known, "id"));
        }
        return new Reference(Columns.whole(known, "number"), (int) Columns.whole(known, "revision"));
    }

    private Reference numbered() {
        Optional<Reference> inLine = inLine();
        if (inLine.isPresent()) {
            return inLine.get();
        }
        get(WAIT).execute();
        return inLine().orElseGet(this::first);
    }

    private Optional<Reference> inLine() {
        return get(IN_LINE)
                .addParam("step", step())
                .addParam("origin", entry.origin().value())
                .execute()
                .map(row -> new Reference(
                        Columns.whole(row, "number"), step() == 0 ? 0 : (int) Columns.whole(row, "revisions")));
    }

    private Reference first() {
        long number = get(NEXT).execute().map(row -> Columns.whole(row, "last")).orElseThrow();
        dml(BEGIN)
                .addParam("number", number)
                .addParam("origin", entry.origin().value())
                .addParam("step", step())
                .execute();
        return new Reference(number, step());
    }

    /** By how much it makes its line of revisions longer. */
    private int step() {
        return entry.job().lineage() == null ? 0 : 1;
    }

    private long insert(Reference reference) {
        Lineage lineage = entry.job().lineage();
        DbStatementGet insert = get(INSERT)
                .addParam("job", entry.job().id().value())
                .addParam("number", reference.number())
                .addParam("revision", reference.revision())
                .addParam("parent", lineage == null ? null : lineage.parent().value())
                .addParam("lineage_revision", lineage == null ? 0 : lineage.revision())
                .addParam("begun", Columns.parameter(entry.begun()))
                .addParam("record", storable(entry.job().order().recordId()))
                .addParam("submitted_at", Columns.parameter(entry.submittedAt()))
                .addParam("request", OrderWriter.write(entry.job().order()));
        return content(insert).execute().map(row -> Columns.whole(row, "id")).orElseThrow();
    }

    private void replace(long id) {
        content(dml(REPLACE)).addParam("id", id).execute();
        dml(DROP_ROWS).addParam("id", id).execute();
        dml(DROP_TERMS).addParam("id", id).execute();
        addParts(id);
    }

    private <S extends DbStatement<S>> S content(S statement) {
        JobAnswer answer = entry.answer();
        Money total = answer.figures().total();
        return statement
                .addParam("fence", entry.fence())
                .addParam("owner", entry.job().owner().value())
                .addParam("client", entry.client())
                .addParam("given_at", Columns.parameter(entry.givenAt()))
                .addParam("lpa", entry.place().lpa())
                .addParam("nca", entry.place().nca())
                .addParam("outcode", entry.place().outcode())
                .addParam("policy", entry.terms().policy())
                .addParam("knobs", entry.terms().knobs())
                .addParam("spatial_rule", entry.terms().spatialRule())
                .addParam("stock_hold", entry.terms().stockHold())
                .addParam("engine", entry.terms().engine())
                .addParam("catalogue", entry.job().catalogue().value())
                .addParam("outcome", answer.outcome())
                .addParam("total", total == null ? null : total.toString())
                .addParam("priced_size", answer.figures().pricedSize().code())
                .addParam("accuracy", answer.figures().accuracy().code())
                .addParam("result", answer.document());
    }

    private void addParts(long id) {
        if (!entry.rows().isEmpty()) {
            dml(ROWS)
                    .addParam("id", id)
                    .addParam("rows", ArchiveParts.rows(entry.rows()))
                    .execute();
        }
        dml(TERMS)
                .addParam("id", id)
                .addParam("client", entry.client())
                .addParam("outcome", entry.answer().outcome())
                .addParam("given_at", Columns.parameter(entry.givenAt()))
                .addParam("terms", ArchiveParts.terms(entry.searchTerms()))
                .execute();
    }

    /** Texts of PostgreSQL hold no zero character. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private DbStatementGet get(String statement) {
        return db.createGet(statement);
    }

    private DbStatementDml dml(String statement) {
        return db.createDmlStatement(statement);
    }
}
