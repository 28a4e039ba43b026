package uk.bng.adapter.json;

import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.SiteQuery;
import uk.bng.domain.unit.Decimals;

/** Reads the object that says where a site is; what it means is the domain's to judge. */
final class LocationReader {
    private LocationReader() {}

    static SiteQuery read(ObjectReader location) {
        var query = new SiteQuery(
                new AreasGiven(
                        area(location, "lpa_name"),
                        area(location, "nca_name"),
                        area(location, "lnrs_name"),
                        area(location, "waterbody"),
                        area(location, "operational_catchment")),
                location.text("postcode"),
                location.text("address"),
                degrees(location, "latitude"),
                degrees(location, "longitude"));
        location.refuseOthers();
        return query;
    }

    /** Codes may be written as numbers. */
    private static String area(ObjectReader location, String name) {
        String written = location.cell(name);
        return written == null ? "" : written;
    }

    /** JSON may write a number with an exponent, which no coordinate has. */
    private static @Nullable String degrees(ObjectReader location, String name) {
        String literal = location.number(name);
        return literal == null || literal.chars().noneMatch(c -> c == 'e' || c == 'E')
                ? literal
                : Decimals.read(literal).map(value -> value.toPlainString()).orElse(literal);
    }
}
