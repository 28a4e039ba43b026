package uk.bng.adapter.archive.postgres;

import io.helidon.dbclient.DbRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ArchiveParts;
import uk.bng.adapter.postgres.Columns;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchivedPlace;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedRow;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.archive.ArchivedTerms;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.Reference;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** Reads quotes from the rows of their tables. */
final class Rows {
    private static final String OF_SUMMARY = """
            select q.id, q.job, q.number, q.revision, q.client, q.lpa, q.nca, q.outcode, q.outcome, q.total, q.priced_size,
                q.accuracy, q.given_at, q.begun,
                (select o.origin from archive_number o where o.number = q.number) as origin""";

    private static final String OF_QUOTE = """
            , q.parent, q.lineage_revision, q.fence, q.owner, q.submitted_at, q.policy, q.knobs, q.spatial_rule,
                q.stock_hold, q.engine, q.catalogue, cast(q.request as text) as request,
                cast(q.result as text) as result, q.erased_at""";

    private static final String FROM = "\nfrom archive_quote q\n";

    /** The start of a query whose rows {@link #summary} reads; {@code q} is a quote. */
    static final String SUMMARY = OF_SUMMARY + FROM;

    /** The start of a query whose rows {@link #quote} reads; {@code q} is a quote. */
    static final String QUOTE = OF_SUMMARY + OF_QUOTE + FROM;

    private Rows() {}

    static ArchivedSummary summary(DbRow row) {
        return new ArchivedSummary(
                reference(row),
                new JobId(Columns.text(row, "job")),
                QuoteRef.of(new JobId(Columns.text(row, "origin")), Columns.instant(row, "begun")),
                Columns.text(row, "client"),
                place(row),
                figures(row),
                Columns.instant(row, "given_at"));
    }

    static ArchivedQuote quote(DbRow row, List<ArchivedRow> rows) {
        var job = new QuoteJob(
                new JobId(Columns.text(row, "job")),
                new Owner(Columns.text(row, "owner")),
                ArchiveParts.order(Columns.text(row, "request")),
                new CatalogueVersion(Columns.text(row, "catalogue")),
                lineage(row));
        var terms = new ArchivedTerms(
                Columns.text(row, "policy"),
                Columns.text(row, "knobs"),
                Columns.text(row, "spatial_rule"),
                Columns.text(row, "stock_hold"),
                Columns.text(row, "engine"));
        var entry = new ArchiveEntry(
                job,
                Columns.text(row, "client"),
                Columns.whole(row, "fence"),
                Columns.instant(row, "submitted_at"),
                Columns.instant(row, "given_at"),
                place(row),
                terms,
                new JobAnswer(figures(row), Columns.text(row, "result")),
                rows);
        return new ArchivedQuote(reference(row), entry, Columns.instantOrNull(row, "erased_at"));
    }

    static ArchivedRow allocation(DbRow row) {
        return new ArchivedRow(
                (int) Columns.whole(row, "line"),
                Columns.text(row, "wanted"),
                Columns.text(row, "ledger"),
                Columns.text(row, "bank_id"),
                Columns.text(row, "bank_name"),
                Columns.text(row, "stock_id"),
                Columns.text(row, "habitat"),
                Columns.text(row, "tier"),
                Units.of(Columns.decimal(row, "units")),
                Money.ofPounds(Columns.decimal(row, "unit_price")),
                Money.ofPounds(Columns.decimal(row, "cost")));
    }

    private static Reference reference(DbRow row) {
        return new Reference(Columns.whole(row, "number"), (int) Columns.whole(row, "revision"));
    }

    private static @Nullable Lineage lineage(DbRow row) {
        String parent = Columns.textOrNull(row, "parent");
        return parent == null
                ? null
                : new Lineage(
                        new JobId(Columns.text(row, "origin")),
                        new JobId(parent),
                        (int) Columns.whole(row, "lineage_revision"),
                        Columns.instant(row, "begun"));
    }

    private static ArchivedPlace place(DbRow row) {
        return new ArchivedPlace(
                Columns.textOrNull(row, "lpa"), Columns.textOrNull(row, "nca"), Columns.textOrNull(row, "outcode"));
    }

    private static AnswerFigures figures(DbRow row) {
        String total = Columns.textOrNull(row, "total");
        return new AnswerFigures(
                Columns.text(row, "outcome"),
                total == null ? null : Money.ofPounds(Columns.decimal(row, "total")),
                ContractSize.valueOf(Columns.text(row, "priced_size").toUpperCase(Locale.ROOT)),
                Accuracy.valueOf(Columns.text(row, "accuracy").toUpperCase(Locale.ROOT)),
                reference(row));
    }
}
