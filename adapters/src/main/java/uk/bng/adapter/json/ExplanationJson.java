package uk.bng.adapter.json;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.quote.Candidate;
import uk.bng.domain.quote.CandidateVerdict;
import uk.bng.domain.quote.LineExplanation;
import uk.bng.domain.quote.Shortfall;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Units;

/** Why a quote is as it is, or why there is none, as the API shows it. */
final class ExplanationJson {
    private ExplanationJson() {}

    static JsonNode line(LineExplanation explained, Draw draw) {
        DemandLine line = explained.line();
        return new Fields()
                .whole("demand_index", line.position())
                .text("habitat", line.wanted().name())
                .units("units", line.units())
                .flag("bespoke", explained.bespoke())
                .whole("legal_stock", explained.legalStock())
                .whole("options", explained.options())
                .whole("banks", explained.banks())
                .money("credit_price", explained.creditPrice())
                .items("best", explained.best(), candidate -> candidate(candidate, line, draw))
                .node();
    }

    private static JsonNode candidate(Candidate candidate, DemandLine line, Draw draw) {
        boolean chosen = candidate.verdict() == CandidateVerdict.CHOSEN;
        return new Fields()
                .text("bank_id", candidate.bank().id().value())
                .text("bank_name", candidate.bank().name())
                .text("supply_habitat", Shown.habitats(candidate.habitats()))
                .text("tier", candidate.tier().code())
                .money("unit_price", candidate.unitPrice())
                .units("most_units", candidate.mostUnits())
                .text("verdict", candidate.verdict().code())
                .units("chosen_units", candidate.chosenUnits())
                .units("stock_units", stockUnits(candidate, line, draw))
                .text("reason", chosen ? null : candidate.reason())
                .node();
    }

    /** What the chosen units draw from stock in all: the spatial multiplier, unless the policy draws nominally. */
    private static @Nullable Units stockUnits(Candidate candidate, DemandLine line, Draw draw) {
        Units chosen = candidate.chosenUnits();
        if (chosen == null) {
            return null;
        }
        boolean multiplied = draw == Draw.PHYSICAL || line.wanted().ledger() == Ledger.WATERCOURSE;
        return multiplied
                ? Units.ofMicro(chosen.microTimes(candidate.tier().multiplier()), RoundingMode.CEILING)
                : chosen;
    }

    static JsonNode shortfall(Shortfall shortfall) {
        DemandLine line = shortfall.line();
        Integer banksNeeded = shortfall.banksNeeded();
        Fields fields = new Fields();
        if (line == null) {
            fields.text("demand_index", null).text("habitat", null);
        } else {
            fields.whole("demand_index", line.position())
                    .text("habitat", line.wanted().name());
        }
        fields.text("code", shortfall.code().code()).units("most_units", shortfall.mostUnits());
        if (banksNeeded == null) {
            fields.text("banks_needed", null);
        } else {
            fields.whole("banks_needed", banksNeeded);
        }
        return fields.money("cost_then", shortfall.costThen())
                .items("lines", shortfall.lines(), position -> Fields.wholeNumber(position))
                .items(
                        "shared_stock",
                        shortfall.sharedStock(),
                        stock -> new Fields()
                                .text("bank_id", stock.bank().value())
                                .text("stock_id", stock.value())
                                .node())
                .texts("details", shortfall.details())
                .money("credit_price", shortfall.creditPrice())
                .text("message", shortfall.message())
                .text("remedy", shortfall.remedy())
                .node();
    }
}
