package uk.bng.adapter.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.Candidate;
import uk.bng.domain.quote.CandidateVerdict;
import uk.bng.domain.quote.LineExplanation;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.trading.TradingRule;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Money;

/** Why each line is served as it is: the rule and the tier of what was chosen, and what else there was. */
final class ExplanationText {
    private static final int INDENT = 4;
    private static final int MOST_OTHERS = 2;

    private final Quote quote;
    private final int width;

    private ExplanationText(Quote quote, int width) {
        this.quote = quote;
        this.width = width;
    }

    static String of(Quote quote, int width) {
        var text = new ExplanationText(quote, width);
        return quote.explanation().stream().map(text::line).collect(Collectors.joining("\n"));
    }

    private String line(LineExplanation explained) {
        DemandLine line = explained.line();
        List<String> texts = new ArrayList<>();
        texts.add(Wrapping.labelled(
                "%3d ".formatted(line.position() + 1), line.wanted().name() + ": " + choice(explained), width));
        texts.addAll(chosen(line));
        Set<String> others = new LinkedHashSet<>();
        for (Candidate candidate : explained.best()) {
            if (candidate.verdict() != CandidateVerdict.CHOSEN) {
                others.add(other(candidate));
            }
        }
        others.stream().limit(MOST_OTHERS).forEach(text -> texts.add(bullet("Next", text)));
        Money credit = explained.creditPrice();
        if (credit != null) {
            texts.add(bullet("Credits", "\u00a3%s a unit, the legal last resort.".formatted(Amounts.money(credit))));
        }
        return String.join("\n", texts);
    }

    private static String choice(LineExplanation explained) {
        return "%s in %s.%s"
                .formatted(
                        Amounts.count(explained.options(), "option"),
                        Amounts.count(explained.banks(), "bank"),
                        explained.bespoke() ? " Needs bespoke agreement." : "");
    }

    /** The rows of a line, each under the rule that permits it. */
    private List<String> chosen(DemandLine line) {
        List<Allocation> rows = AllocationText.rows(quote, line);
        List<String> texts = new ArrayList<>();
        for (TradingRule rule : rows.stream().map(Allocation::rule).distinct().toList()) {
            texts.add(bullet("Rule", rule.text()));
            rows.stream()
                    .filter(row -> row.rule() == rule)
                    .map(ExplanationText::nearness)
                    .distinct()
                    .forEach(text -> texts.add(bullet("Chosen", text)));
        }
        return texts;
    }

    private static String nearness(Allocation row) {
        return "%s is %s. %s"
                .formatted(AllocationText.bank(row.bank()), row.tier().tier().code(), row.tierExplanation());
    }

    private static String other(Candidate candidate) {
        String habitats = candidate.habitats().stream().map(Habitat::name).collect(Collectors.joining(" + "));
        return "%s, %s, %s at \u00a3%s a unit: %s"
                .formatted(
                        AllocationText.bank(candidate.bank()),
                        habitats,
                        candidate.tier().code(),
                        Amounts.money(candidate.unitPrice()),
                        candidate.reason());
    }

    private String bullet(String label, String text) {
        return Wrapping.labelled(" ".repeat(INDENT) + "%-8s".formatted(label), text, width);
    }
}
