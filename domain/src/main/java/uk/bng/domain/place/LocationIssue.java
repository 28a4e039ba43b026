package uk.bng.domain.place;

import java.util.List;
import java.util.Locale;

/**
 * Why what was given places no site; the suggestions are names or codes to write instead, and may be empty.
 *
 * @param value what was given, but never an address
 */
public record LocationIssue(LocationField field, String value, Code code, String message, List<String> suggestions) {
    private static final String ENGLAND_ONLY = "Biodiversity net gain applies to sites in England.";
    private static final String CHOOSE = "\nMaybe choose the planning authority instead.";
    private static final int MOST_SHOWN = 60;

    public LocationIssue {
        suggestions = List.copyOf(suggestions);
    }

    /** A well-formed postcode that is not, or no longer, in use. */
    public static LocationIssue unknownPostcode(Postcode postcode) {
        return of(
                LocationField.POSTCODE,
                postcode.written(),
                Code.UNKNOWN_POSTCODE,
                "The postcode (%s) must be one in use.\nMaybe it is mistyped or new: choose the planning authority instead."
                        .formatted(postcode.written()));
    }

    /** A postcode of another nation. */
    public static LocationIssue outsideEngland(Postcode postcode, Nation nation) {
        return of(
                LocationField.POSTCODE,
                postcode.written(),
                Code.OUTSIDE_ENGLAND,
                "%s is in %s. %s".formatted(postcode.written(), nation.words(), ENGLAND_ONLY));
    }

    /** A site that a look-up by anything but a postcode finds in another nation. */
    public static LocationIssue outsideEngland(Nation nation) {
        return of(
                LocationField.LATITUDE,
                "",
                Code.OUTSIDE_ENGLAND,
                "The site is in %s. %s".formatted(nation.words(), ENGLAND_ONLY));
    }

    /** A point so far out that it is not in England. */
    public static LocationIssue outsideEngland(String latitude, String longitude) {
        return of(
                LocationField.LATITUDE,
                latitude,
                Code.OUTSIDE_ENGLAND,
                "The point (%s, %s) is not in England. %s".formatted(cut(latitude), cut(longitude), ENGLAND_ONLY));
    }

    /** A postcode by a border, of which the tables do not know the side. */
    public static LocationIssue undecided(Postcode postcode) {
        return of(
                LocationField.POSTCODE,
                postcode.written(),
                Code.LOCATION_UNDECIDED,
                "%s lies by a border, and the tables do not say on which side.%s"
                        .formatted(postcode.written(), CHOOSE));
    }

    /** A point that is near no outcode of the tables. */
    public static LocationIssue undecided(MapPoint point) {
        return of(
                LocationField.LATITUDE,
                point.latitude().toPlainString(),
                Code.LOCATION_UNDECIDED,
                "The point (%s, %s) must lie within 9 km of the centre of an English postcode area.%s"
                        .formatted(point.latitude(), point.longitude(), CHOOSE));
    }

    /** An address that cannot be looked up and holds no postcode. */
    public static LocationIssue addressNeedsPostcode() {
        return of(
                LocationField.ADDRESS,
                "",
                Code.ADDRESS_NEEDS_POSTCODE,
                "The address must hold a postcode, because addresses cannot be looked up here now."
                        + "\nMaybe add the postcode, or choose the planning authority instead.");
    }

    /** An address that the address service does not know. */
    public static LocationIssue unknownAddress() {
        return of(
                LocationField.ADDRESS,
                "",
                Code.UNKNOWN_ADDRESS,
                "The address must be one that the address service knows."
                        + "\nMaybe add the postcode, or choose the planning authority instead.");
    }

    /** An address that cannot be looked up because too many others wait. */
    public static LocationIssue addressBusy() {
        return of(
                LocationField.ADDRESS,
                "",
                Code.ADDRESS_BUSY,
                "The address must wait, because too many others are being looked up."
                        + "\nMaybe try again in some seconds, or add the postcode.");
    }

    static LocationIssue of(LocationField field, String value, Code code, String message) {
        return new LocationIssue(field, value, code, message, List.of());
    }

    /** A text short enough to be shown. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "...";
    }

    /** What can be wrong with a location (location specification, sections 2 to 5). */
    public enum Code {
        UNKNOWN_AREA,
        AMBIGUOUS_AREA,
        CATCHMENT_DIFFERS,
        POSTCODE_MALFORMED,
        UNKNOWN_POSTCODE,
        OUTSIDE_ENGLAND,
        LOCATION_UNDECIDED,
        HALF_POINT,
        POINT_MALFORMED,
        ADDRESS_MALFORMED,
        ADDRESS_NEEDS_POSTCODE,
        UNKNOWN_ADDRESS,
        ADDRESS_BUSY;

        /** The code in JSON: {@code unknown-area}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
