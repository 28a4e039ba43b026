package uk.bng.adapter.crm.attio;

import jakarta.json.JsonArray;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import uk.bng.application.save.QuoteFacts;
import uk.bng.application.save.QuoteRow;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.QuoteSite;
import uk.bng.application.save.RecordKey;
import uk.bng.domain.place.MapPoint;

/** What of a quote is written to which attribute. */
final class Mapping {
    private static final int LONGEST_SUMMARY = 2_000;

    private Mapping() {}

    /** The values of a quote's record; {@code isNew} adds what people own once it is there. */
    static Map<String, JsonArray> quote(QuoteSheet sheet, boolean isNew) {
        QuoteFacts facts = sheet.facts();
        QuoteSite site = facts.site();
        Values values = new Values()
                .text(Attributes.QUOTE_REF, sheet.key().quote().value())
                .text("reference", sheet.reference())
                .text("name", name(sheet))
                .number(Attributes.REVISION, sheet.key().revision());
        if (isNew) {
            values.select(Attributes.STATUS, Attributes.PRICED);
        }
        values.currency("total", facts.total().toPounds())
                .currency("admin_fee", facts.adminFee().toPounds())
                .select("contract_size", capital(facts.contractSize()))
                .number("area_units", facts.units().area().toDecimal())
                .number("hedgerow_units", facts.units().hedgerow().toDecimal())
                .number("watercourse_units", facts.units().watercourse().toDecimal())
                .number("banks", facts.banks())
                .select("outcome", facts.isProven() ? "Proven cheapest" : "Within gap")
                .select("location_accuracy", capital(site.accuracy()))
                .text("lpa", site.lpa())
                .text("nca", site.nca())
                .text("spatial_rule", facts.spatialRule());
        site(values, site);
        values.timestamp("issued_at", sheet.issuedAt())
                .date("valid_until", sheet.validUntil())
                .text("summary", summary(sheet))
                .text("document_url", sheet.documentUrl())
                .text("catalogue_version", facts.catalogueVersion())
                .text("job_id", sheet.job().value());
        RecordKey record = sheet.key().record();
        switch (record.object()) {
            case Attributes.COMPANIES -> values.reference("company", record);
            case Attributes.DEALS -> values.reference("deal", record);
            default -> {
                // A record of another object is linked by its note alone.
            }
        }
        return values.all();
    }

    /** The fields of a company or deal that show its latest quote. */
    static Map<String, JsonArray> latest(QuoteSheet sheet) {
        return new Values()
                .text(Attributes.LATEST_QUOTE, sheet.key().quote().value())
                .currency(Attributes.LATEST_TOTAL, sheet.facts().total().toPounds())
                .date(
                        Attributes.LATEST_AT,
                        sheet.issuedAt().atZone(ZoneOffset.UTC).toLocalDate())
                .all();
    }

    private static void site(Values values, QuoteSite site) {
        if (!site.isLocated()) {
            values.nothing("site");
            return;
        }
        MapPoint point = site.point();
        values.location(
                "site",
                site.address(),
                site.postcode(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude());
    }

    private static String name(QuoteSheet sheet) {
        String lpa = sheet.facts().site().lpa();
        String ref = sheet.key().quote().value();
        return lpa == null ? ref : ref + " · " + lpa;
    }

    /** One line for each allocation, as many as there is room for. */
    private static String summary(QuoteSheet sheet) {
        QuoteFacts facts = sheet.facts();
        StringBuilder summary = new StringBuilder();
        if (!facts.isProven()) {
            summary.append("Within ")
                    .append(facts.gap().movePointRight(2).stripTrailingZeros().toPlainString())
                    .append(" % of the best possible\n");
        }
        int shown = 0;
        for (QuoteRow row : facts.rows()) {
            String line = line(row) + "\n";
            String rest = "and %d more\n".formatted(facts.rows().size() - shown);
            if (summary.length() + line.length() + rest.length() > LONGEST_SUMMARY) {
                return summary.append(rest).toString().strip();
            }
            summary.append(line);
            shown++;
        }
        return summary.toString().strip();
    }

    static String line(QuoteRow row) {
        return "%s: %s units of %s from %s (%s), £%s"
                .formatted(row.wanted(), row.units(), row.supplied(), row.bank(), row.tier(), row.cost());
    }

    private static String capital(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }
}
