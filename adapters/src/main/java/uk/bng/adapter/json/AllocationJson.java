package uk.bng.adapter.json;

import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.place.Tier;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.quote.BankUse;
import uk.bng.domain.quote.WarningCode;

/** The rows of a quote and the banks they use, as the API shows them. */
final class AllocationJson {
    private AllocationJson() {}

    static JsonNode row(Allocation row) {
        DemandLine line = row.line();
        Tier otherTier = row.otherTier();
        return new Fields()
                .whole("demand_index", line.position())
                .text("demand_habitat", line.wanted().name())
                .text("ledger", line.wanted().ledger().code())
                .text("allocation_type", row.type().code())
                .text("bank_id", row.bank().id().value())
                .text("bank_name", row.bank().name())
                .text(
                        "supply_habitat",
                        Shown.habitats(row.parts().stream()
                                .map(part -> part.stock().habitat())
                                .toList()))
                .text("tier", row.tier().tier().code())
                .text("tier_basis", row.tier().basis().code())
                .text("tier_reason", row.tier().reason())
                .text("tier_explanation", row.tierExplanation())
                .text("other_tier", otherTier == null ? null : otherTier.code())
                .put(
                        "rule",
                        new Fields()
                                .text("code", row.rule().code())
                                .text("text", row.rule().text())
                                .node())
                .units("units_supplied", row.units())
                .units("padding", row.padding())
                .number("gross_units", Shown.microUnits(row.grossMicro()))
                .money("list_price", row.listPrice())
                .money("unit_price", row.unitPrice())
                .money("local_price", row.localPrice())
                .money("cost", row.cost())
                .text("price_source", row.source().code())
                .texts(
                        "warnings",
                        row.warnings().stream().map(WarningCode::code).toList())
                .items("parts", row.parts(), AllocationJson::part)
                .node();
    }

    private static JsonNode part(AllocationPart part) {
        return new Fields()
                .text("role", part.role().code())
                .text("stock_id", part.stock().id().value())
                .text("habitat", part.stock().habitat().name())
                .number("share", Shown.units(part.share()))
                .number("units", Shown.partUnits(part.micro()))
                .units("stock_units", part.stockUnits())
                .money("unit_price", part.unitPrice())
                .money("cost", part.cost())
                .text("price_source", part.source().code())
                .text("price_habitat", part.priceHabitat().name())
                .node();
    }

    static JsonNode bank(BankUse use) {
        return new Fields()
                .text("bank_id", use.bank().id().value())
                .text("bank_name", use.bank().name())
                .text("tier", use.tier().code())
                .units("units", use.units())
                .money("cost", use.cost())
                .number("latitude", use.bank().place().latitude())
                .number("longitude", use.bank().place().longitude())
                .node();
    }
}
