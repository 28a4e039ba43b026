package uk.bng.domain.place;

import java.util.List;
import java.util.Locale;

/** Something a user should know about a site that was located; {@code areas} are the names to choose from, if any. */
public record LocationWarning(Code code, String message, List<String> areas) {
    public LocationWarning {
        areas = List.copyOf(areas);
    }

    /** A service that could not be asked, so that the tables answer in its place for what {@code subject} names. */
    public static LocationWarning liveLookupUnavailable(String subject) {
        return new LocationWarning(
                Code.LIVE_LOOKUP_UNAVAILABLE,
                "The %s could not be looked up now, so the tables answer in its place.".formatted(subject),
                List.of());
    }

    /** What can be noticed about a location (location specification, sections 2 to 4). */
    public enum Code {
        LOCATION_UNKNOWN,
        LOCATION_APPROXIMATE,
        LIVE_LOOKUP_UNAVAILABLE,
        AREA_DIFFERS,
        LPA_NOT_FOUND,
        NCA_NOT_FOUND,
        LNRS_NOT_FOUND,
        LPA_NOT_IN_TABLES,
        NCA_NOT_IN_TABLES,
        LNRS_NOT_IN_TABLES,
        NCA_MISSING,
        LNRS_MISSING,
        AREAS_DO_NOT_OVERLAP;

        /** The code in JSON: {@code nca-missing}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
