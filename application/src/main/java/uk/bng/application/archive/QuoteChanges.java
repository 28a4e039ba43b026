package uk.bng.application.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.bng.application.archive.TermChange.Term;
import uk.bng.application.job.QuoteOrder;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.demand.DraftLine;

/**
 * How a quote differs from an earlier one of the same line.
 *
 * @param terms what holds for all of it and changed
 * @param lines the lines of the demand that are served in another way, in their order
 */
public record QuoteChanges(
        ArchivedSummary before, ArchivedSummary after, List<TermChange> terms, List<LineChange> lines) {
    public QuoteChanges {
        terms = List.copyOf(terms);
        lines = List.copyOf(lines);
    }

    /**
     * The differences of two quotes.
     *
     * @param then what the earlier one was quoted from; null where that is not known any more
     * @param now what the later one was quoted from; null where that is not known any more
     */
    public static QuoteChanges between(
            ArchivedQuote before, ArchivedQuote after, @Nullable Catalogue then, @Nullable Catalogue now) {
        return new QuoteChanges(
                before.summary(),
                after.summary(),
                terms(before.entry(), after.entry()),
                lines(before, after, then, now));
    }

    private static List<TermChange> terms(ArchiveEntry before, ArchiveEntry after) {
        List<TermChange> found = new ArrayList<>();
        QuoteOrder old = before.job().order();
        QuoteOrder young = after.job().order();
        add(found, Term.OUTCOME, before.answer().outcome(), after.answer().outcome());
        add(
                found,
                Term.CATALOGUE,
                before.job().catalogue().value(),
                after.job().catalogue().value());
        add(found, Term.POLICY, before.terms().policy(), after.terms().policy());
        add(found, Term.KNOBS, before.terms().knobs(), after.terms().knobs());
        add(
                found,
                Term.SPATIAL_RULE,
                before.terms().spatialRule(),
                after.terms().spatialRule());
        add(found, Term.STOCK_HOLD, before.terms().stockHold(), after.terms().stockHold());
        add(
                found,
                Term.PRICED_SIZE,
                before.answer().figures().pricedSize().code(),
                after.answer().figures().pricedSize().code());
        add(found, Term.BANK_LIMIT, said(old.bankLimit()), said(young.bankLimit()));
        add(
                found,
                Term.EXCLUDED_BANKS,
                String.join(", ", old.excludedBanks()),
                String.join(", ", young.excludedBanks()));
        add(found, Term.DISCOUNT, discount(old), discount(young));
        add(found, Term.PLACE, place(before.place()), place(after.place()));
        add(found, Term.ENGINE, before.terms().engine(), after.terms().engine());
        return found;
    }

    private static void add(List<TermChange> found, Term term, String before, String after) {
        if (!before.equals(after)) {
            found.add(new TermChange(term, before, after));
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String discount(QuoteOrder order) {
        return (said(order.discountType()) + " " + said(order.discountValue())).strip();
    }

    private static String place(ArchivedPlace place) {
        List<String> names = new ArrayList<>();
        if (place.lpa() != null) {
            names.add(place.lpa());
        }
        if (place.nca() != null) {
            names.add(place.nca());
        }
        return String.join(", ", names);
    }

    private static List<LineChange> lines(
            ArchivedQuote before, ArchivedQuote after, @Nullable Catalogue then, @Nullable Catalogue now) {
        List<DraftLine> old = before.entry().job().order().demand();
        List<DraftLine> young = after.entry().job().order().demand();
        List<LineChange> found = new ArrayList<>();
        for (int line = 0; line < Math.max(old.size(), young.size()); line++) {
            DraftLine oldLine = line < old.size() ? old.get(line) : null;
            DraftLine youngLine = line < young.size() ? young.get(line) : null;
            var change = new LineComparison(
                    rows(before, line), rows(after, line), !Objects.equals(oldLine, youngLine), then, now);
            if (change.isChanged()) {
                DraftLine shown = youngLine == null ? oldLine : youngLine;
                String wanted = shown == null ? "" : said(shown.habitat());
                found.add(new LineChange(line, wanted, rows(before, line), rows(after, line), change.reasons()));
            }
        }
        return found;
    }

    private static List<ArchivedRow> rows(ArchivedQuote quote, int line) {
        return quote.entry().rows().stream().filter(row -> row.line() == line).toList();
    }
}
