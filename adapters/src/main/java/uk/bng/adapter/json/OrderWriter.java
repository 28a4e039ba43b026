package uk.bng.adapter.json;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.JsonNode.Members;
import uk.bng.application.job.QuoteOrder;
import uk.bng.domain.demand.DraftKnob;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.SiteQuery;

/** Writes an order as a body of {@code POST /run} that {@link RunRequestReader} reads as the same order. */
public final class OrderWriter {
    private OrderWriter() {}

    /** The body on one line; what was not said is left out. */
    public static String write(QuoteOrder order) {
        return JsonPrinter.line(node(order));
    }

    static Members node(QuoteOrder order) {
        Fields fields = new Fields();
        text(fields, "record_id", order.recordId());
        if (!order.demand().isEmpty()) {
            fields.items("demand", order.demand(), OrderWriter::line);
        }
        nested(fields, "location", location(order.location()));
        text(fields, "contract_size", order.contractSize());
        nested(fields, "options", options(order));
        return fields.node();
    }

    private static JsonNode line(DraftLine line) {
        return new Fields()
                .text("habitat_name", line.habitat())
                .literal("units", line.units())
                .node();
    }

    private static Members location(SiteQuery query) {
        AreasGiven areas = query.areas();
        Fields fields = new Fields();
        text(fields, "postcode", query.postcode());
        text(fields, "address", query.address());
        literal(fields, "latitude", query.latitude());
        literal(fields, "longitude", query.longitude());
        area(fields, "lpa_name", areas.lpa());
        area(fields, "nca_name", areas.nca());
        area(fields, "lnrs_name", areas.lnrs());
        area(fields, "waterbody", areas.waterbody());
        area(fields, "operational_catchment", areas.operationalCatchment());
        return fields.node();
    }

    private static Members options(QuoteOrder order) {
        Fields fields = new Fields();
        text(fields, "policy", order.policy());
        nested(fields, "knobs", knobs(order));
        text(fields, "spatial_rule", order.spatialRule());
        text(fields, "stock_hold", order.stockHold());
        text(fields, "engine", order.engine());
        Duration limit = order.timeLimit();
        text(fields, "time_limit", limit == null ? null : limit.toString());
        Long seed = order.seed();
        literal(fields, "seed", seed == null ? null : seed.toString());
        literal(fields, "bank_limit", order.bankLimit());
        if (!order.excludedBanks().isEmpty()) {
            fields.texts("exclude_banks", order.excludedBanks());
        }
        nested(fields, "discount", discount(order));
        return fields.node();
    }

    private static Members knobs(QuoteOrder order) {
        Fields fields = new Fields();
        for (DraftKnob knob : order.knobs()) {
            fields.text(knob.name(), knob.value());
        }
        return fields.node();
    }

    private static Members discount(QuoteOrder order) {
        Fields fields = new Fields();
        text(fields, "type", order.discountType());
        literal(fields, "value", order.discountValue());
        return fields.node();
    }

    private static void area(Fields fields, String name, String value) {
        text(fields, name, value.isEmpty() ? null : value);
    }

    private static void text(Fields fields, String name, @Nullable String value) {
        if (value != null) {
            fields.text(name, value);
        }
    }

    private static void literal(Fields fields, String name, @Nullable String value) {
        if (value != null) {
            fields.literal(name, value);
        }
    }

    private static void nested(Fields fields, String name, Members members) {
        if (!members.values().isEmpty()) {
            fields.put(name, members);
        }
    }
}
