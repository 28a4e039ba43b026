package uk.bng.adapter.crm.attio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes that quotes need, and those that companies and deals may have besides. */
final class Attributes {
    static final String COMPANIES = "companies";
    static final String DEALS = "deals";

    /** What the other side of a reference to a quote is called. */
    static final String BACK = "bng_quotes";

    static final String BACK_TITLE = "Quotes";

    static final String QUOTE_REF = "quote_ref";
    static final String REVISION = "revision";
    static final String STATUS = "quote_status";
    static final String PRICED = "Priced";
    static final String LATEST_QUOTE = "bng_latest_quote";
    static final String LATEST_TOTAL = "bng_latest_total";
    static final String LATEST_AT = "bng_latest_at";

    private Attributes() {}

    /** Those of the object that holds quotes, references last. */
    static List<Attribute> ofQuotes(String object) {
        return List.of(
                plain(object, QUOTE_REF, "Quote reference", "text", "The same for every revision of a quote", true),
                plain(object, "reference", "Reference", "text", "The quote's number", false),
                plain(object, "name", "Name", "text", "Reference and place", false),
                plain(object, REVISION, "Revision", "number", "Counts from 1", false),
                select(object, STATUS, "Quote status", PRICED, "Accepted", "Declined", "Superseded"),
                plain(object, "total", "Total", "currency", "With the fee, excluding VAT", false),
                plain(object, "admin_fee", "Admin fee", "currency", "Excluding VAT", false),
                select(object, "contract_size", "Contract size", "Fractional", "Small", "Medium", "Large"),
                plain(object, "area_units", "Area units", "number", "Demand that is met", false),
                plain(object, "hedgerow_units", "Hedgerow units", "number", "Demand that is met", false),
                plain(object, "watercourse_units", "Watercourse units", "number", "Demand that is met", false),
                plain(object, "banks", "Banks", "number", "How many banks it buys from", false),
                select(object, "outcome", "Outcome", "Proven cheapest", "Within gap"),
                select(object, "location_accuracy", "Location accuracy", "Exact", "Chosen", "Approximate", "None"),
                plain(object, "lpa", "Planning authority", "text", "Where the site lies", false),
                plain(object, "nca", "National character area", "text", "Where the site lies", false),
                plain(object, "spatial_rule", "Spatial rule", "text", "By which banks are near or far", false),
                plain(object, "site", "Site", "location", "Where the site lies", false),
                plain(object, "issued_at", "Issued at", "timestamp", "When it was worked out", false),
                plain(object, "valid_until", "Valid until", "date", "The last day on which it holds", false),
                plain(object, "summary", "Summary", "text", "One line for each allocation", false),
                plain(object, "document_url", "Document", "text", "The page that shows it", false),
                plain(object, "catalogue_version", "Catalogue version", "text", "What it was priced from", false),
                plain(object, "job_id", "Job", "text", "What it can be looked up by", false),
                reference(object, "company", "Company", COMPANIES),
                reference(object, "deal", "Deal", DEALS));
    }

    /** Those of companies or deals. */
    static List<Attribute> ofRecords(String object) {
        return List.of(
                plain(object, LATEST_QUOTE, "Latest quote", "text", "The reference of the latest quote", false),
                plain(object, LATEST_TOTAL, "Latest quote total", "currency", "With the fee, excluding VAT", false),
                plain(object, LATEST_AT, "Latest quote at", "date", "When it was worked out", false));
    }

    private static Attribute plain(
            String object, String slug, String title, String type, String description, boolean isUnique) {
        return attribute(object, slug, title, description, type, isUnique, List.of(), null);
    }

    private static Attribute select(String object, String slug, String title, String... options) {
        return attribute(object, slug, title, "", "select", false, List.of(options), null);
    }

    private static Attribute reference(String object, String slug, String title, String target) {
        return attribute(object, slug, title, "Where the quote belongs", "record-reference", false, List.of(), target);
    }

    private static Attribute attribute(
            String object,
            String slug,
            String title,
            String description,
            String type,
            boolean isUnique,
            List<String> options,
            @Nullable String target) {
        return new Attribute(object, slug, title, description, type, isUnique, options, target);
    }
}
