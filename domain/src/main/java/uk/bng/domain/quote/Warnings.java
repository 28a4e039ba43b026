package uk.bng.domain.quote;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.option.LineSupply;
import uk.bng.domain.option.Market;
import uk.bng.domain.option.OptionPart;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.trading.MetricTest;
import uk.bng.domain.trading.TradingNote;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** Writes the warnings of a quote (section 15): first those of the request, then of lines, of rows and of the whole. */
final class Warnings {
    private final Market market;
    private final List<QuoteWarning> warnings = new ArrayList<>();

    private Warnings(Market market) {
        this.market = market;
    }

    /** The warnings that a request and its lines give by themselves, plan or not. */
    static List<QuoteWarning> ofRequest(Market market) {
        var writer = new Warnings(market);
        writer.location();
        market.lines().stream()
                .sorted(Comparator.comparingInt(supply -> supply.line().position()))
                .forEach(writer::line);
        return List.copyOf(writer.warnings);
    }

    /** The warnings of a plan on top of those of its request. */
    static List<QuoteWarning> ofPlan(
            Market market,
            Outcome outcome,
            PlanRows plan,
            List<Allocation> rows,
            Padding padding,
            MetricTest metricTest) {
        var writer = new Warnings(market);
        writer.warnings.addAll(ofRequest(market));
        rows.forEach(writer::row);
        writer.delivery(padding);
        writer.proof(outcome);
        writer.metricTest(metricTest);
        writer.physicalStock(plan);
        return List.copyOf(writer.warnings);
    }

    private void location() {
        var request = market.request();
        if (!request.site().isLocatedFor(request.spatialRule())) {
            warn(
                    WarningCode.LOCATION_UNKNOWN,
                    "site",
                    "Where the site lies is not known, so every bank counts as far, which costs the most."
                            + " Give a location to see nearer banks at their own prices.");
        }
    }

    private void line(LineSupply supply) {
        String subject = Words.line(supply.line());
        if (supply.bespoke()) {
            warn(
                    WarningCode.BESPOKE_REVIEW,
                    subject,
                    "A habitat of Very High distinctiveness needs bespoke compensation agreed with the planning"
                            + " authority; have it reviewed before relying on this quote.");
        }
        for (TradingNote note : supply.notes()) {
            warn(code(note), subject, note.text());
        }
    }

    private static WarningCode code(TradingNote note) {
        return switch (note.code()) {
            case RULE_NOT_STATUTORY -> WarningCode.RULE_NOT_STATUTORY;
            case RULE_SET_ASIDE -> WarningCode.RULE_SET_ASIDE;
        };
    }

    private void row(Allocation row) {
        String subject = Words.line(row.line()) + ", " + Words.bank(row.bank());
        for (WarningCode code : row.warnings()) {
            switch (code) {
                case CATCHMENT_UNKNOWN ->
                    warn(
                            code,
                            subject,
                            "The tier (%s) of this watercourse is approximate (%s); confirm the catchments."
                                    .formatted(
                                            row.tier().tier().code(), row.tier().reason()));
                case APPROXIMATE_TIER ->
                    warn(
                            code,
                            subject,
                            "The tier (%s) rests on an approximate location and may differ at the exact one."
                                    .formatted(row.tier().tier().code()));
                case MARINE_PLAN_AREA_NOT_MODELLED ->
                    warn(
                            code,
                            subject,
                            "The metric reads the tier of an intertidal habitat by marine plan area, which is not modelled:"
                                    + " the tier (%s) is that of the land areas and approximate. Confirm it."
                                            .formatted(row.tier().tier().code()));
                case CHECK_BORDER ->
                    warn(
                            code,
                            subject,
                            "The tier (%s) rests on a very short border (%s), drawn from simplified maps; check that the"
                                            .formatted(
                                                    row.tier().tier().code(),
                                                    row.tier().reason())
                                    + " areas touch.");
                case PROXY_PRICE -> proxies(row, subject);
                case COMPANION_NOT_LEGAL_ALONE ->
                    warn(
                            code,
                            subject,
                            "The companion (%s) may not replace this habitat by itself; the metric may count its share as unmet."
                                    .formatted(row.parts()
                                            .getLast()
                                            .stock()
                                            .habitat()
                                            .name()));
                case PADDED ->
                    warn(
                            code,
                            subject,
                            "%s added to reach the least delivery of %s; they are charged for."
                                    .formatted(Words.units(row.padding()), Words.units(Padding.MINIMUM)));
                default -> {
                    // Lines and the whole quote have spoken of the others.
                }
            }
        }
    }

    private void proxies(Allocation row, String subject) {
        for (AllocationPart part : row.parts()) {
            if (part.source().isProxy()) {
                warn(
                        WarningCode.PROXY_PRICE,
                        subject,
                        "The bank lists no price for %s at this tier and size; that of %s was used. Confirm it with the bank."
                                .formatted(
                                        part.stock().habitat().name(),
                                        part.priceHabitat().name()));
            }
        }
    }

    private void delivery(Padding padding) {
        if (padding instanceof Padding.NotPossible notPossible) {
            warn(
                    WarningCode.MIN_DELIVERY_NOT_MET,
                    "quote",
                    "The quote delivers less than %s; no stock in it can bear the missing %s."
                            .formatted(Words.units(Padding.MINIMUM), Words.units(notPossible.missing())));
        }
    }

    private void proof(Outcome outcome) {
        if (outcome instanceof Outcome.Feasible feasible) {
            warn(
                    WarningCode.NOT_PROVEN,
                    "quote",
                    "%s before this plan was proven cheapest: no plan costs less than %s, which is %s below this one."
                            .formatted(
                                    stopped(feasible.stoppedBy()),
                                    Words.money(Money.halfUp(feasible.lowerBound())),
                                    Words.percent(feasible.gap())));
        }
    }

    private static String stopped(StopCause cause) {
        return switch (cause) {
            case TIME_LIMIT -> "The time limit came";
            case NODE_LIMIT -> "The search limit came";
            case CANCELLED -> "The search was cancelled";
        };
    }

    private void metricTest(MetricTest test) {
        if (!test.isMet()) {
            String failed = test.bands().stream()
                    .filter(band -> !band.isMet())
                    .map(band -> band.ledger().code() + " " + band.band().label())
                    .collect(Collectors.joining(", "));
            warn(
                    WarningCode.METRIC_TEST_FAILED,
                    "quote",
                    "This purchase fails the statutory metric's own trading rules (%s); an authority may refuse it."
                            .formatted(failed));
        }
    }

    /** Under the nominal draw: each stock row that the plan would exceed at physical draw. */
    private void physicalStock(PlanRows plan) {
        Map<StockId, Fraction> drawn = new TreeMap<>();
        Map<StockId, Fraction> quantities = new TreeMap<>();
        for (PlanRows.Row row : plan.rows()) {
            Fraction gross = row.units().microTimes(row.option().tier().tier().multiplier());
            for (OptionPart part : row.option().parts()) {
                drawn.merge(part.stock().id(), gross.times(part.share()), Fraction::plus);
                quantities.put(
                        part.stock().id(),
                        part.stock().under(market.request().stockHold()).microFraction());
            }
        }
        drawn.forEach((stock, micro) -> {
            Fraction quantity = quantities.getOrDefault(stock, Fraction.ZERO);
            if (micro.compareTo(quantity) > 0) {
                warn(
                        WarningCode.STOCK_OVERDRAWN_PHYSICALLY,
                        "stock " + stock,
                        "With the spatial multiplier this stock would have to give %s; it holds %s."
                                .formatted(
                                        Words.units(Units.ofMicro(micro, RoundingMode.CEILING)),
                                        Words.units(Units.ofMicro(quantity, RoundingMode.FLOOR))));
            }
        });
    }

    private void warn(WarningCode code, String subject, String message) {
        var warning = new QuoteWarning(code, subject, message);
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }
}
