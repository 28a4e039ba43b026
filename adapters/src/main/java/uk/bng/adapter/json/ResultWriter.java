package uk.bng.adapter.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.usecase.OrderAnswer;
import uk.bng.domain.bank.CountedHolds;
import uk.bng.domain.demand.PolicyKnob;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.LedgerTotal;
import uk.bng.domain.quote.Objective;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.QuoteWarning;
import uk.bng.domain.solve.SolveOutcome.StopCause;
import uk.bng.domain.trading.BandResult;
import uk.bng.domain.trading.MetricTest;

/** Writes the {@code result} object of the API: everything the quoting specification lists in section 15. */
public final class ResultWriter {
    private static final int GAP_DECIMALS = 6;
    /** What places sites. */
    private ResultWriter() {}

    /** The result as indented JSON; {@code version} is that of the program, which pins the solver's own. */
    public static String write(OrderAnswer.Answered answered, String version) {
        return JsonPrinter.pretty(result(answered, version));
    }

    /** The result on one line, as it is kept with a job. */
    public static JobAnswer answer(OrderAnswer.Answered answered, String version) {
        Quote quote = answered.quote();
        var figures = new AnswerFigures(
                quote.outcome().code(),
                quote.total(),
                quote.terms().pricedSize(),
                answered.site().accuracy(),
                null);
        return new JobAnswer(figures, JsonPrinter.line(result(answered, version)));
    }

    private static JsonNode result(OrderAnswer.Answered answered, String version) {
        Quote quote = answered.quote();
        Policy policy = quote.request().policy();
        Fields fields = new Fields()
                .put("outcome", outcome(quote.outcome()))
                .money("subtotal", quote.subtotal())
                .money("total_cost", quote.subtotal())
                .money("admin_fee", quote.terms().adminFee())
                .money("total", quote.total())
                .text("currency", "GBP")
                .text("contract_size", quote.terms().contractSize().code())
                .text("priced_size", quote.terms().pricedSize().code())
                .whole("bank_limit", quote.terms().bankLimit())
                .items("allocations", quote.allocations(), AllocationJson::row)
                .whole("bank_count", quote.banks().size())
                .items("banks", quote.banks(), AllocationJson::bank)
                .put("objective", objective(quote.objective()));
        Frontier frontier = quote.frontier();
        if (frontier != null) {
            fields.items("frontier", frontier.points(), point -> FrontierJson.point(frontier, point));
        }
        return fields.items("ledgers", quote.ledgers(), ResultWriter::ledger)
                .put("metric_test", metricTest(quote.metricTest()))
                .put("site", SiteJson.site(answered.site()))
                .put("warnings", new JsonNode.Items(warnings(quote, answered.site())))
                .items("shortfalls", quote.shortfalls(), ExplanationJson::shortfall)
                .put(
                        "explanation",
                        new Fields()
                                .items("lines", quote.explanation(), line -> ExplanationJson.line(line, policy.draw()))
                                .node())
                .put("run", run(answered, version))
                .node();
    }

    private static JsonNode outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal unused -> outcome(outcome, null, BigDecimal.ZERO);
            case Outcome.Feasible feasible ->
                // Rounded up, so that no gap looks smaller than it is.
                outcome(outcome, feasible.stoppedBy(), feasible.gap().toDecimal(GAP_DECIMALS, RoundingMode.CEILING));
            case Outcome.Infeasible unused -> outcome(outcome, null, null);
            case Outcome.Undecided undecided -> outcome(outcome, undecided.stoppedBy(), null);
        };
    }

    private static JsonNode outcome(Outcome outcome, @Nullable StopCause stoppedBy, @Nullable BigDecimal gap) {
        return new Fields()
                .text("kind", outcome.code())
                .text("stopped_by", stoppedBy == null ? null : kebab(stoppedBy))
                .number("gap", gap)
                .node();
    }

    private static JsonNode objective(@Nullable Objective objective) {
        if (objective == null) {
            return JsonNode.Nothing.NULL;
        }
        return new Fields()
                .number("least_cost", Shown.pounds(objective.leastCost()))
                .number("cost", Shown.pounds(objective.cost()))
                .number("threshold", Shown.pounds(objective.threshold()))
                .whole("bank_count", objective.bankCount())
                .number("rank_units", Shown.units(objective.rank()))
                .whole("row_count", objective.rowCount())
                .node();
    }

    private static JsonNode ledger(LedgerTotal total) {
        return new Fields()
                .text("ledger", total.ledger().code())
                .units("units", total.units())
                .money("subtotal", total.subtotal())
                .node();
    }

    private static JsonNode metricTest(@Nullable MetricTest test) {
        if (test == null) {
            return JsonNode.Nothing.NULL;
        }
        return new Fields()
                .flag("met", test.isMet())
                .items("bands", test.bands(), ResultWriter::band)
                .node();
    }

    private static JsonNode band(BandResult band) {
        return new Fields()
                .text("ledger", band.ledger().code())
                .text("band", kebab(band.band()))
                .flag("met", band.isMet())
                .number("net", Shown.microUnits(band.net()))
                .number("carried", Shown.microUnits(band.carried()))
                .node();
    }

    private static List<JsonNode> warnings(Quote quote, SiteAnswer.Located site) {
        List<JsonNode> warnings = new ArrayList<>();
        for (LocationWarning warning : site.warnings()) {
            // An unknown location is a warning of the quote itself, in the words that suit its tiers.
            if (warning.code() != LocationWarning.Code.LOCATION_UNKNOWN) {
                warnings.add(SiteJson.warningFields(warning).node());
            }
        }
        for (QuoteWarning warning : quote.warnings()) {
            warnings.add(warning(warning.code().code(), warning.subject(), warning.message()));
        }
        return warnings;
    }

    private static JsonNode warning(String code, String subject, String message) {
        return new Fields()
                .text("code", code)
                .text("subject", subject)
                .text("message", message)
                .node();
    }

    private static JsonNode run(OrderAnswer.Answered answered, String version) {
        Quote quote = answered.quote();
        Policy policy = quote.request().policy();
        Fields knobs = new Fields();
        for (PolicyKnob knob : PolicyKnob.values()) {
            knobs.text(knob.code(), knob.in(policy));
        }
        CountedHolds holds = answered.holds();
        Fields run = new Fields()
                .text("engine", answered.engine())
                .text("engine_version", version)
                .text("policy", policy.label())
                .put("knobs", knobs.node())
                .text("spatial_rule", quote.request().spatialRule().code())
                .text("stock_hold", quote.request().stockHold().code());
        if (holds != null) {
            run.text("reservations", holds.share().code()).whole("held_stock_rows", holds.rows());
        }
        return run.whole("seed", answered.seed())
                .flag("deterministic", isDeterministic(quote.outcome()))
                .text("elapsed", answered.elapsed().toString())
                .put(
                        "limits",
                        new Fields()
                                .text("time", answered.timeLimit().toString())
                                .node())
                .text("catalogue_version", quote.catalogueVersion().value())
                .node();
    }

    /** Where a limit ended the search, what it had found by then depends on the machine. */
    private static boolean isDeterministic(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal unused -> true;
            case Outcome.Infeasible unused -> true;
            case Outcome.Feasible unused -> false;
            case Outcome.Undecided unused -> false;
        };
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
