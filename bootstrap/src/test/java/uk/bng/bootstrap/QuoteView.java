package uk.bng.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.quote.Candidate;
import uk.bng.domain.quote.LineExplanation;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.Shortfall;

/** What a quote says, with its lines named by their rank, so that quotes of reordered demands can be compared. */
final class QuoteView {
    private final Quote quote;
    private final Map<Integer, Integer> ranks;
    private final UnaryOperator<String> ids;

    private QuoteView(Quote quote, UnaryOperator<String> ids) {
        this.quote = quote;
        this.ids = ids;
        List<DemandLine> ranked = quote.request().demand().ranked();
        this.ranks = IntStream.range(0, ranked.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(rank -> ranked.get(rank).position(), rank -> rank));
    }

    /** All that a quote says, in words and figures. */
    static List<@Nullable Object> whole(Quote quote) {
        var view = new QuoteView(quote, UnaryOperator.identity());
        List<@Nullable Object> whole = new ArrayList<>(view.money());
        whole.add(quote.catalogueVersion());
        whole.add(quote.allocations().stream().map(view::named).toList());
        whole.add(quote.banks());
        whole.add(quote.ledgers());
        whole.add(quote.metricTest());
        whole.add(view.warnings());
        whole.add(quote.shortfalls().stream().map(view::named).sorted().toList());
        whole.add(quote.explanation().stream()
                .map(view::named)
                .sorted((left, right) ->
                        Integer.compare(left.line().position(), right.line().position()))
                .toList());
        return whole;
    }

    /** The plan of a quote and its money, without any name of a bank; its ids as {@code ids} translates them. */
    static List<@Nullable Object> plan(Quote quote, UnaryOperator<String> ids) {
        var view = new QuoteView(quote, ids);
        List<@Nullable Object> plan = new ArrayList<>(view.money());
        plan.add(quote.allocations().stream().map(view::row).toList());
        plan.add(quote.banks().stream()
                .map(use -> List.of(ids.apply(use.bank().id().value()), use.tier(), use.units(), use.cost()))
                .toList());
        plan.add(quote.metricTest());
        plan.add(quote.warnings().stream().map(warning -> warning.code()).toList());
        return plan;
    }

    /** The plan of a quote, its money and the cheapest options of its lines; ids as {@code ids} translates them. */
    static List<@Nullable Object> explained(Quote quote, UnaryOperator<String> ids) {
        var view = new QuoteView(quote, ids);
        List<@Nullable Object> explained = new ArrayList<>(plan(quote, ids));
        explained.add(quote.explanation().stream()
                .map(line -> List.of(
                        line.options(),
                        line.best().stream().map(view::candidate).toList()))
                .toList());
        return explained;
    }

    private List<@Nullable Object> money() {
        return Arrays.asList(quote.outcome(), quote.terms(), quote.subtotal(), quote.total(), quote.objective());
    }

    private List<@Nullable Object> row(Allocation row) {
        return Arrays.asList(
                row.line(),
                ids.apply(row.bank().id().value()),
                row.type(),
                row.tier(),
                row.units(),
                row.padding(),
                row.grossMicro(),
                row.unitPrice(),
                row.listPrice(),
                row.cost(),
                row.source(),
                row.rule(),
                row.warnings(),
                row.parts().stream().map(this::part).toList());
    }

    private List<Object> part(AllocationPart part) {
        return List.of(
                ids.apply(part.stock().id().value()),
                part.role(),
                part.stock().habitat(),
                part.share(),
                part.micro(),
                part.unitPrice(),
                part.cost(),
                part.source(),
                part.priceHabitat());
    }

    private List<Object> candidate(Candidate candidate) {
        return List.of(
                ids.apply(candidate.bank().id().value()),
                candidate.habitats(),
                candidate.tier(),
                candidate.unitPrice(),
                candidate.mostUnits(),
                candidate.verdict());
    }

    private DemandLine named(DemandLine line) {
        return new DemandLine(ranks.getOrDefault(line.position(), -1), line.wanted(), line.units());
    }

    private Allocation named(Allocation row) {
        return new Allocation(
                named(row.line()),
                row.bank(),
                row.type(),
                row.tier(),
                row.otherTier(),
                row.tierExplanation(),
                row.units(),
                row.padding(),
                row.grossMicro(),
                row.unitPrice(),
                row.listPrice(),
                row.localPrice(),
                row.cost(),
                row.source(),
                row.rule(),
                row.parts(),
                row.warnings());
    }

    private LineExplanation named(LineExplanation line) {
        return new LineExplanation(
                named(line.line()),
                line.bespoke(),
                line.legalStock(),
                line.options(),
                line.banks(),
                line.best(),
                line.creditPrice());
    }

    private String named(Shortfall shortfall) {
        DemandLine line = shortfall.line();
        return List.of(
                        line == null ? "quote" : named(line).toString(),
                        shortfall.code(),
                        String.valueOf(shortfall.mostUnits()),
                        String.valueOf(shortfall.banksNeeded()),
                        String.valueOf(shortfall.costThen()),
                        shortfall.lines().stream()
                                .map(position -> ranks.getOrDefault(position, -1))
                                .sorted()
                                .toList(),
                        shortfall.sharedStock(),
                        shortfall.details(),
                        shortfall.remedy())
                .toString();
    }

    /** The numbers of lines in the words of warnings are those of the demand as written. */
    private List<String> warnings() {
        return quote.warnings().stream()
                .map(warning -> warning.toString().replaceAll("Line \\d+", "Line"))
                .sorted()
                .toList();
    }
}
