package uk.bng.domain.demand;

import uk.bng.domain.bank.StockHold;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Preset;

/** What a request that does not say otherwise is quoted under. */
public record RequestDefaults(Policy policy, SpatialRule spatialRule, StockHold stockHold) {
    /** The specification's own: preset house, rule lpa-nca, stock as stored. */
    public static final RequestDefaults STANDARD =
            new RequestDefaults(Preset.HOUSE.policy(), SpatialRule.LPA_NCA, StockHold.AS_STORED);

    /** The same with another policy. */
    public RequestDefaults with(Policy other) {
        return new RequestDefaults(other, spatialRule, stockHold);
    }
}
