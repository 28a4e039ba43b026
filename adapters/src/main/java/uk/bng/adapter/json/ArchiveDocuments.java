package uk.bng.adapter.json;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.application.archive.ArchiveCursor;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchivedPlace;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedRow;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.archive.LineChange;
import uk.bng.application.archive.QuoteChanges;
import uk.bng.application.archive.TermChange;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.Reference;
import uk.bng.domain.unit.Money;

/** Writes what clients read of the archive, each document on one line. */
public final class ArchiveDocuments {
    private ArchiveDocuments() {}

    /** Some quotes, newest first. */
    public static String page(ArchivePage page) {
        ArchiveCursor next = page.next();
        return JsonPrinter.line(new Fields()
                .items("items", page.items(), ArchiveDocuments::summary)
                .text("next_cursor", next == null ? null : next.toString())
                .node());
    }

    /** A quote as it was asked for and given, among the editions of its number. */
    public static String quote(ArchivedQuote quote, List<ArchivedSummary> editions) {
        ArchiveEntry entry = quote.entry();
        Instant erasedAt = quote.erasedAt();
        Fields head = summaryFields(quote.summary())
                .text("key_id", entry.job().owner().value())
                .text("record_id", entry.job().order().recordId())
                .text("submitted_at", JobStatusWriter.time(entry.submittedAt()))
                .text("erased_at", erasedAt == null ? null : JobStatusWriter.time(erasedAt))
                .text("policy", entry.terms().policy())
                .text("spatial_rule", entry.terms().spatialRule())
                .text("stock_hold", entry.terms().stockHold())
                .text("engine", entry.terms().engine())
                .text("catalogue_version", entry.job().catalogue().value())
                .put("lineage", JobStatusWriter.lineage(entry.job().lineage()))
                .put("request", OrderWriter.node(entry.job().order()));
        Fields tail = new Fields().items("editions", editions, ArchiveDocuments::summary);
        return JobStatusWriter.joined(head.node(), "result", entry.answer().document(), tail.node());
    }

    /** How a quote differs from an earlier one. */
    public static String changes(QuoteChanges changes) {
        Money before = changes.before().figures().total();
        Money after = changes.after().figures().total();
        return JsonPrinter.line(new Fields()
                .put("before", summary(changes.before()))
                .put("after", summary(changes.after()))
                .money("difference", before == null || after == null ? null : after.minus(before))
                .items("terms", changes.terms(), ArchiveDocuments::term)
                .items("lines", changes.lines(), ArchiveDocuments::line)
                .node());
    }

    /** From how many editions of a number something was erased. */
    public static String erased(long number, int editions) {
        return JsonPrinter.line(new Fields()
                .text("reference", Reference.ofAll(number))
                .whole("erased", editions)
                .text("message", editions == 0 ? "There was nothing personal left" : "What was personal is erased")
                .node());
    }

    private static JsonNode summary(ArchivedSummary quote) {
        return summaryFields(quote).node();
    }

    private static Fields summaryFields(ArchivedSummary quote) {
        AnswerFigures figures = quote.figures();
        String reference = quote.reference().toString();
        // Without its revision a reference stands for the latest one.
        String self = "/quotes/" + Reference.ofAll(quote.reference().number()) + "."
                + quote.reference().revision();
        return new Fields()
                .text("reference", reference)
                .text("quote_ref", quote.quoteRef().value())
                .text("job_id", quote.job().value())
                .text("client", quote.client())
                .text("state", figures.outcome())
                .money("total", figures.total())
                .text("priced_size", figures.pricedSize().code())
                .text("location_accuracy", figures.accuracy().code())
                .put("place", place(quote.place()))
                .text("given_at", JobStatusWriter.time(quote.givenAt()))
                .put(
                        "links",
                        new Fields()
                                .text("self", self)
                                .text("changes", self + "/changes")
                                .text("requote", self + "/requote")
                                .node());
    }

    private static JsonNode place(ArchivedPlace place) {
        return new Fields()
                .text("lpa", place.lpa())
                .text("nca", place.nca())
                .text("outcode", place.outcode())
                .node();
    }

    private static JsonNode term(TermChange change) {
        return new Fields()
                .text("term", change.term().code())
                .text("before", given(change.before()))
                .text("after", given(change.after()))
                .node();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static JsonNode line(LineChange change) {
        return new Fields()
                .whole("demand_index", change.line())
                .text("demand_habitat", change.wanted())
                .items("before", change.before(), ArchiveDocuments::row)
                .items("after", change.after(), ArchiveDocuments::row)
                .items(
                        "reasons",
                        change.reasons(),
                        reason -> new Fields()
                                .text("code", reason.cause().code())
                                .text("message", reason.message())
                                .node())
                .node();
    }

    private static JsonNode row(ArchivedRow row) {
        return new Fields()
                .text("bank_id", row.bankId())
                .text("bank_name", row.bankName())
                .text("stock_id", row.stockId())
                .text("supply_habitat", row.habitat())
                .text("tier", row.tier())
                .units("units", row.units())
                .money("unit_price", row.unitPrice())
                .money("cost", row.cost())
                .node();
    }
}
