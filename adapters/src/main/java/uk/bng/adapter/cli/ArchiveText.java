package uk.bng.adapter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchivedPlace;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedRow;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.usecase.ArchivedEditions;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.unit.Money;

/** Quotes of the archive, for reading; times are UTC. */
final class ArchiveText {
    private final ArchivedQuote quote;
    private final int width;

    private ArchiveText(ArchivedQuote quote, int width) {
        this.quote = quote;
        this.width = width;
    }

    /** Some quotes, a line each. */
    static String table(List<ArchivedSummary> quotes, int width) {
        TextTable table = TextTable.of(
                TextTable.left("Reference"),
                TextTable.left("Given"),
                TextTable.left("Client"),
                TextTable.flow("Place"),
                TextTable.left("State"),
                TextTable.right("Total"));
        for (ArchivedSummary known : quotes) {
            table.row(
                    known.reference().toString(),
                    known.givenAt().toString(),
                    known.client(),
                    place(known.place()),
                    known.figures().outcome(),
                    total(known));
        }
        return table.text(width);
    }

    /** A quote: what was asked for, what was given, and the editions of its number. */
    static String of(ArchivedEditions found, int width) {
        return new ArchiveText(found.quote(), width).text(found.editions());
    }

    private String text(List<ArchivedSummary> editions) {
        List<String> sections = new ArrayList<>();
        sections.add(verdict());
        sections.add(facts());
        sections.add(demand());
        if (!quote.entry().rows().isEmpty()) {
            sections.add(rows());
        }
        if (editions.size() > 1) {
            sections.add("Editions\n" + table(editions, width));
        }
        return String.join("\n\n", sections);
    }

    private String verdict() {
        Money total = quote.entry().answer().figures().total();
        String figure = total == null ? "no price" : "\u00A3" + Amounts.money(total);
        return "%s: %s (%s)"
                .formatted(quote.reference(), figure, quote.entry().answer().outcome());
    }

    private String facts() {
        ArchiveEntry entry = quote.entry();
        List<String> facts = new ArrayList<>();
        facts.add(fact(
                "Given",
                "%s to %s (key %s)"
                        .formatted(entry.givenAt(), entry.client(), entry.job().owner())));
        String record = entry.job().order().recordId();
        if (record != null) {
            facts.add(fact("Record", record));
        }
        String place = place(entry.place());
        facts.add(fact("Site", place.isEmpty() ? "not known" : place));
        facts.add(fact(
                "Policy",
                "%s, nearness by %s, stock %s, engine %s"
                        .formatted(
                                entry.terms().policy(),
                                entry.terms().spatialRule(),
                                entry.terms().stockHold(),
                                entry.terms().engine())));
        facts.add(fact("Contract", entry.answer().figures().pricedSize().code()));
        facts.add(fact("Catalogue", entry.job().catalogue().value()));
        facts.add(fact("CRM", entry.quoteRef().value()));
        if (quote.erasedAt() != null) {
            facts.add(fact("Erased", "what was personal, at " + quote.erasedAt()));
        }
        return String.join("\n", facts);
    }

    private String demand() {
        TextTable table = TextTable.of(TextTable.right("Line"), TextTable.flow("Demand"), TextTable.right("Units"));
        int number = 0;
        for (DraftLine line : quote.entry().job().order().demand()) {
            number++;
            table.row(
                    Integer.toString(number),
                    Objects.requireNonNullElse(line.habitat(), ""),
                    Objects.requireNonNullElse(line.units(), ""));
        }
        return table.text(width);
    }

    private String rows() {
        TextTable table = TextTable.of(
                TextTable.right("Line"),
                TextTable.flow("From"),
                TextTable.left("Tier"),
                TextTable.right("Units"),
                TextTable.right("Unit price"),
                TextTable.right("Cost"));
        for (ArchivedRow row : quote.entry().rows()) {
            table.row(
                    Integer.toString(row.line() + 1),
                    "%s: %s (%s)".formatted(row.bankName(), row.habitat(), row.stockId()),
                    row.tier(),
                    Amounts.alignedUnits(row.units()),
                    Amounts.money(row.unitPrice()),
                    Amounts.money(row.cost()));
        }
        return table.text(width);
    }

    private String fact(String label, String text) {
        return Wrapping.labelled("%-10s".formatted(label), text, width);
    }

    private static String place(ArchivedPlace place) {
        return Stream.of(place.lpa(), place.nca(), place.outcode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String total(ArchivedSummary quote) {
        Money total = quote.figures().total();
        return total == null ? "" : Amounts.money(total);
    }
}
