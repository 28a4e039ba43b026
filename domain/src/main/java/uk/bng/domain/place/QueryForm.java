package uk.bng.domain.place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges the form of what a site is to be looked up by (location specification, section 2). */
final class QueryForm {
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,30})?");
    /** What addresses are made of; two letters or digits must be among it, which is checked apart. */
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} ,.'\u2019\\-/&()#:]+");

    private static final int FEWEST_CHARACTERS = 3;
    private static final int MOST_CHARACTERS = 200;
    private static final int DECIMALS = 6;
    private static final BigDecimal SOUTH = new BigDecimal("49.8");
    private static final BigDecimal NORTH = new BigDecimal("55.9");
    private static final BigDecimal WEST = new BigDecimal("-6.6");
    private static final BigDecimal EAST = new BigDecimal("1.9");

    private final SiteQuery query;
    private final List<LocationIssue> issues = new ArrayList<>();

    QueryForm(SiteQuery query) {
        this.query = query;
    }

    /** All three forms are judged, so that a bad one is never hidden by a better one. */
    Sought sought() {
        MapPoint point = point(query.latitude(), query.longitude());
        Postcode postcode = postcode(query.postcode());
        Sought address = address(query.address());
        if (!issues.isEmpty()) {
            return new Sought.Malformed(issues);
        }
        if (point != null) {
            return new Sought.AtPoint(point);
        }
        return postcode != null ? new Sought.AtPostcode(postcode) : address;
    }

    private @Nullable Postcode postcode(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Optional<Postcode> read = Postcode.of(text);
        if (read.isEmpty()) {
            issues.add(LocationIssue.of(
                    LocationField.POSTCODE,
                    text,
                    LocationIssue.Code.POSTCODE_MALFORMED,
                    "The postcode (%s) must be written like TN23 1AA, or TN23 for its area."
                            .formatted(LocationIssue.cut(text))));
        }
        return read.orElse(null);
    }

    private Sought address(@Nullable String text) {
        if (text == null) {
            return new Sought.Nothing();
        }
        boolean fits = text.length() >= FEWEST_CHARACTERS && text.length() <= MOST_CHARACTERS;
        if (!fits || !ADDRESS.matcher(text).matches() || Spelling.words(text).length() < 2) {
            issues.add(LocationIssue.of(
                    LocationField.ADDRESS,
                    "",
                    LocationIssue.Code.ADDRESS_MALFORMED,
                    "The address must be %d to %d letters, digits and the marks of addresses."
                            .formatted(FEWEST_CHARACTERS, MOST_CHARACTERS)));
            return new Sought.Nothing();
        }
        return Postcode.within(text).<Sought>map(Sought.AtPostcode::new).orElseGet(() -> new Sought.AtAddress(text));
    }

    private @Nullable MapPoint point(@Nullable String latitude, @Nullable String longitude) {
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            issues.add(LocationIssue.of(
                    latitude == null ? LocationField.LATITUDE : LocationField.LONGITUDE,
                    "",
                    LocationIssue.Code.HALF_POINT,
                    "The point must have both a latitude and a longitude."));
            return null;
        }
        boolean north = isDegrees(LocationField.LATITUDE, latitude);
        boolean east = isDegrees(LocationField.LONGITUDE, longitude);
        if (!north || !east) {
            return null;
        }
        BigDecimal y = new BigDecimal(latitude);
        BigDecimal x = new BigDecimal(longitude);
        if (y.compareTo(SOUTH) < 0 || y.compareTo(NORTH) > 0 || x.compareTo(WEST) < 0 || x.compareTo(EAST) > 0) {
            issues.add(LocationIssue.outsideEngland(latitude, longitude));
            return null;
        }
        return new MapPoint(micro(y), micro(x));
    }

    private boolean isDegrees(LocationField field, String text) {
        boolean sound = DEGREES.matcher(text).matches();
        if (!sound) {
            issues.add(LocationIssue.of(
                    field,
                    text,
                    LocationIssue.Code.POINT_MALFORMED,
                    "The %s (%s) must be in decimal degrees, such as 51.1465."
                            .formatted(field.member(), LocationIssue.cut(text))));
        }
        return sound;
    }

    private static long micro(BigDecimal degrees) {
        return degrees.setScale(DECIMALS, RoundingMode.DOWN).unscaledValue().longValueExact();
    }
}
