package uk.bng.domain.place;

import java.util.List;
import java.util.Locale;

/** Something a user should know about a site that was located; {@code areas} are the names to choose from, if any. */
public record LocationWarning(Code code, String message, List<String> areas) {
    public LocationWarning {
        areas = List.copyOf(areas);
    }

    /** Whether tiers under {@code rule} can rest on it: a missing area of the other rule's axis changes nothing. */
    public boolean concerns(SpatialRule rule) {
        return switch (code) {
            case LOCATION_UNKNOWN, AREAS_DO_NOT_OVERLAP -> true;
            case NCA_MISSING -> rule == SpatialRule.LPA_NCA;
            case LNRS_MISSING -> rule == SpatialRule.LPA_LNRS;
        };
    }

    /** What can be noticed about areas that were chosen (location specification, section 2). */
    public enum Code {
        LOCATION_UNKNOWN,
        NCA_MISSING,
        LNRS_MISSING,
        AREAS_DO_NOT_OVERLAP;

        /** The code in JSON: {@code nca-missing}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
