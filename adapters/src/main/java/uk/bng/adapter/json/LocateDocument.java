package uk.bng.adapter.json;

import uk.bng.domain.place.SiteAnswer;

/** The answer of {@code POST /locate}. */
public final class LocateDocument {
    private LocateDocument() {}

    /** The document on one line. */
    public static String line(SiteAnswer.Located located) {
        return JsonPrinter.line(node(located));
    }

    /** The document indented, for reading. */
    public static String pretty(SiteAnswer.Located located) {
        return JsonPrinter.pretty(node(located));
    }

    private static JsonNode node(SiteAnswer.Located located) {
        return new Fields()
                .put("site", SiteJson.site(located))
                .items("warnings", located.warnings(), SiteJson::warning)
                .text("attribution", located.attribution())
                .node();
    }
}
