package uk.bng.adapter.json;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteAnswer;

/** Writes where a site lies. */
final class SiteJson {
    private SiteJson() {}

    static JsonNode site(SiteAnswer.Located located) {
        Site site = located.site();
        MapPoint point = located.point();
        return new Fields()
                .text("lpa", name(site.lpa()))
                .text("nca", name(site.nca()))
                .text("lnrs", name(site.lnrs()))
                .text("waterbody", name(site.waterbody()))
                .text("operational_catchment", name(site.operationalCatchment()))
                .number("latitude", point == null ? null : point.latitude())
                .number("longitude", point == null ? null : point.longitude())
                .text("accuracy", located.accuracy().code())
                .text("note", located.note())
                .text("source", located.source())
                .text("attribution", located.attribution())
                .node();
    }

    /** A warning with the names to choose from, for a picker. */
    static JsonNode warning(LocationWarning warning) {
        return warningFields(warning).texts("areas", warning.areas()).node();
    }

    static Fields warningFields(LocationWarning warning) {
        return new Fields()
                .text("code", warning.code().code())
                .text("subject", "location")
                .text("message", warning.message());
    }

    private static @Nullable String name(AreaName area) {
        return area.isKnown() ? area.label() : null;
    }
}
