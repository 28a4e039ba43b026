package uk.bng.domain.quote;

import java.util.Locale;
import uk.bng.domain.place.TierDoubt;

/** What a reader of a quote must be told though it stands (section 15; location specification, sections 3 and 6). */
public enum WarningCode {
    LOCATION_UNKNOWN,
    CATCHMENT_UNKNOWN,
    APPROXIMATE_TIER,
    MARINE_PLAN_AREA_NOT_MODELLED,
    CHECK_BORDER,
    BESPOKE_REVIEW,
    PROXY_PRICE,
    COMPANION_NOT_LEGAL_ALONE,
    RULE_NOT_STATUTORY,
    RULE_SET_ASIDE,
    MIN_DELIVERY_NOT_MET,
    PADDED,
    NOT_PROVEN,
    METRIC_TEST_FAILED,
    STOCK_OVERDRAWN_PHYSICALLY;

    /** The warning that a doubt about a tier is due. */
    public static WarningCode of(TierDoubt doubt) {
        return switch (doubt) {
            case CATCHMENT -> CATCHMENT_UNKNOWN;
            case PLACE -> APPROXIMATE_TIER;
            case MARINE -> MARINE_PLAN_AREA_NOT_MODELLED;
            case BORDER -> CHECK_BORDER;
        };
    }

    /** The name in JSON: kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
