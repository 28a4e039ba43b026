package uk.bng.domain.quote;

import java.util.Locale;

/** What a reader of a quote must be told though it stands (section 15; location specification, section 3). */
public enum WarningCode {
    LOCATION_UNKNOWN,
    CATCHMENT_UNKNOWN,
    APPROXIMATE_TIER,
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

    /** The name in JSON: kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
