package uk.bng.bootstrap;

import java.util.List;
import uk.bng.domain.place.SpatialRule;

/** The spatial rule of requests that name none. */
record SpatialSettings(SpatialRule rule) {
    static final SpatialSettings DEFAULTS = new SpatialSettings(SpatialRule.LPA_NCA);

    static SpatialSettings of(SettingValues values) {
        return new SpatialSettings(values.choice(
                SettingKey.SPATIAL_RULE, List.of(SpatialRule.values()), SpatialRule::code, DEFAULTS.rule));
    }
}
