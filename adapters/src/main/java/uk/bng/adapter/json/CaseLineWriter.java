package uk.bng.adapter.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.bank.TableIssue;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.RequestIssue;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.quote.Objective;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.quote.Shortfall;
import uk.bng.domain.unit.Money;

/**
 * Writes the answer to a case as one line of JSON, in the names, codes and texts of the expected answers: codes in
 * capitals, money and units as text.
 */
public final class CaseLineWriter {
    private static final int GAP_DECIMALS = 6;
    private static final int MILLISECOND_DECIMALS = 3;

    private CaseLineWriter() {}

    /** A case that was quoted. */
    public static String quoted(CaseRun run, Quote quote, List<TableIssue> tableIssues) {
        Fields fields = begun(run, quote.outcome().code());
        if (quote.outcome() instanceof Outcome.Feasible feasible) {
            fields.text(
                    "gap",
                    feasible.gap().toDecimal(GAP_DECIMALS, RoundingMode.CEILING).toPlainString());
        }
        fields.text("contract_size", quote.terms().contractSize().code())
                .text("admin_fee", quote.terms().adminFee().toString())
                .whole("bank_limit", quote.terms().bankLimit());
        Objective objective = quote.objective();
        if (objective != null) {
            fields.text("total_cost", text(quote.subtotal()))
                    .text("exact_cost_pence", objective.cost().toString())
                    .whole("bank_count", objective.bankCount())
                    .text("rank_units", Shown.finely(objective.rank()).toPlainString())
                    .texts(
                            "banks",
                            quote.banks().stream()
                                    .map(use -> use.bank().id().value())
                                    .toList());
        }
        fields.items("rows", quote.allocations(), CaseLineWriter::row);
        if (!quote.shortfalls().isEmpty()) {
            fields.items("shortfalls", quote.shortfalls(), CaseLineWriter::shortfall);
        }
        return ended(fields, tableIssues);
    }

    /** A case whose request has issues. */
    public static String invalid(CaseRun run, List<RequestIssue> issues, List<TableIssue> tableIssues) {
        Fields fields = begun(run, "invalid")
                .items("rows", List.<Allocation>of(), CaseLineWriter::row)
                .items("request_issues", issues, CaseLineWriter::issue);
        return ended(fields, tableIssues);
    }

    /** A case whose tables make no catalogue. */
    public static String refused(CaseRun run, CatalogueReading.Refused refusal) {
        Fields fields = begun(run, "invalid")
                .items("rows", List.<Allocation>of(), CaseLineWriter::row)
                .items(
                        "table_issues",
                        List.of(refusal),
                        fault -> tableIssue(fault.sheet(), 0, fault.code().name()));
        return JsonPrinter.line(fields.node());
    }

    private static Fields begun(CaseRun run, String outcome) {
        return new Fields()
                .text("id", run.id())
                .text("policy", run.policy())
                .text("engine", run.engine())
                .number("elapsed_ms", milliseconds(run.elapsed()))
                .number("build_ms", milliseconds(run.build()))
                .number("solve_ms", milliseconds(run.solve()))
                .whole("options", run.options())
                .text("outcome", outcome);
    }

    private static String ended(Fields fields, List<TableIssue> issues) {
        if (!issues.isEmpty()) {
            fields.items(
                    "table_issues",
                    issues,
                    issue -> tableIssue(issue.sheet(), issue.row(), issue.code().name()));
        }
        return JsonPrinter.line(fields.node());
    }

    private static JsonNode row(Allocation row) {
        DemandLine line = row.line();
        return new Fields()
                .whole("line", line.position())
                .text("demand_habitat", line.wanted().name())
                .text("bank_id", row.bank().id().value())
                .text("type", row.type().code())
                .text("tier", row.tier().tier().code())
                .text("units", row.units().toString())
                .text("padding", row.padding().toString())
                .text("unit_price", row.unitPrice().toString())
                .text("cost", row.cost().toString())
                .text("price_source", row.source().code())
                .items("parts", row.parts(), CaseLineWriter::part)
                .node();
    }

    private static JsonNode part(AllocationPart part) {
        return new Fields()
                .text("role", part.role().code())
                .text("stock_id", part.stock().id().value())
                .text("habitat", part.stock().habitat().name())
                .text("units", Shown.partUnits(part.micro()).toPlainString())
                .text("cost", part.cost().toString())
                .text("price_source", part.source().code())
                .text("price_habitat", part.priceHabitat().name())
                .node();
    }

    private static JsonNode shortfall(Shortfall shortfall) {
        DemandLine line = shortfall.line();
        Integer banksNeeded = shortfall.banksNeeded();
        Money costThen = shortfall.costThen();
        Fields fields = position(line == null ? null : line.position())
                .text("code", shortfall.code().name());
        if (shortfall.mostUnits() != null) {
            fields.text("most_units", shortfall.mostUnits().toString());
        }
        if (banksNeeded != null) {
            fields.whole("banks_needed", banksNeeded);
        }
        if (costThen != null) {
            fields.text("cost_then", costThen.toString());
        }
        if (!shortfall.lines().isEmpty()) {
            fields.items("lines", shortfall.lines(), position -> Fields.wholeNumber(position));
        }
        return fields.node();
    }

    private static JsonNode issue(RequestIssue issue) {
        return position(issue.line()).text("code", issue.code().name()).node();
    }

    private static Fields position(@Nullable Integer line) {
        return line == null ? new Fields().text("line", null) : new Fields().whole("line", line);
    }

    private static JsonNode tableIssue(String sheet, int row, String code) {
        return new JsonNode.Items(List.of(
                new JsonNode.Text(sheet), Fields.wholeNumber(row), new JsonNode.Text(code.toUpperCase(Locale.ROOT))));
    }

    private static @Nullable String text(@Nullable Money money) {
        return money == null ? null : money.toString();
    }

    private static BigDecimal milliseconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 6).setScale(MILLISECOND_DECIMALS, RoundingMode.HALF_UP);
    }
}
