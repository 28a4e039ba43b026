package uk.bng.adapter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.bng.domain.demand.Demand;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.QuoteWarning;

/** A quote for reading: the answer first, then reservations, then detail. */
final class QuoteText {
    private static final int INDENT = 2;

    private final Quote quote;
    private final QuoteAnswer answer;
    private final int width;

    private QuoteText(QuoteAnswer answer, int width) {
        this.quote = answer.quote();
        this.answer = answer;
        this.width = width;
    }

    static String of(QuoteAnswer answer, int width) {
        return new QuoteText(answer, width).text();
    }

    private String text() {
        List<String> sections = new ArrayList<>();
        sections.add(Wrapping.indented(ProofText.verdict(quote), 0, width));
        sections.add(facts());
        if (quote.outcome().hasPlan()) {
            sections.add(AllocationText.table(quote, width));
            sections.add(AllocationText.banks(quote, width));
        }
        if (quote.frontier() != null) {
            sections.add("What more banks would save\n"
                    + FrontierText.of(quote.frontier(), quote.banks().size(), width));
        }
        if (!quote.shortfalls().isEmpty()) {
            sections.add(ShortfallText.of(quote.shortfalls(), width));
        }
        List<String> warnings = warnings();
        if (!warnings.isEmpty()) {
            sections.add("Take note\n" + String.join("\n", warnings));
        }
        sections.add("Why\n" + ExplanationText.of(quote, width));
        sections.add(ProofText.details(answer, width));
        return String.join("\n\n", sections);
    }

    private String facts() {
        Demand demand = quote.request().demand();
        List<String> facts = new ArrayList<>();
        facts.add(fact("Site", SiteText.inShort(answer.answered().site())));
        facts.add(fact(
                "Demand",
                "%s units in %s"
                        .formatted(
                                Amounts.units(demand.total()),
                                Amounts.count(demand.lines().size(), "line"))));
        String priced = quote.terms().pricedSize() == quote.terms().contractSize()
                ? ""
                : ", priced as " + quote.terms().pricedSize().code();
        facts.add(fact(
                "Contract",
                "%s%s, at most %s"
                        .formatted(
                                quote.terms().contractSize().code(),
                                priced,
                                Amounts.count(quote.terms().bankLimit(), "bank"))));
        facts.add(fact(
                "Policy",
                "%s, nearness by %s (%s), stock %s"
                        .formatted(
                                quote.request().policy().label(),
                                quote.request().spatialRule().label(),
                                quote.request().spatialRule().code(),
                                quote.request().stockHold().code())));
        return String.join("\n", facts);
    }

    private String fact(String label, String text) {
        return Wrapping.labelled("%-10s".formatted(label), text, width);
    }

    private List<String> warnings() {
        List<String> texts = new ArrayList<>();
        for (LocationWarning warning : answer.answered().site().warnings()) {
            if (warning.code() != LocationWarning.Code.LOCATION_UNKNOWN) {
                texts.add(warning("location", warning.message()));
            }
        }
        for (QuoteWarning warning : quote.warnings()) {
            texts.add(warning(warning.subject(), warning.message()));
        }
        return texts;
    }

    private String warning(String subject, String message) {
        String start = subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
        return Wrapping.labelled(" ".repeat(INDENT) + "! ", start + ": " + message, width);
    }
}
