package uk.bng.bootstrap;

import java.util.Arrays;
import java.util.List;
import uk.bng.domain.place.SpatialRule;

/** The spatial rule of requests that name none. */
record SpatialSettings(SpatialRule rule) {
    static final SpatialSettings DEFAULTS = new SpatialSettings(SpatialRule.LPA_NCA);

    private static final List<String> RULES =
            Arrays.stream(SpatialRule.values()).map(SpatialRule::code).toList();

    static SpatialSettings of(SettingValues values) {
        return new SpatialSettings(
                values.named(SettingKey.SPATIAL_RULE, SpatialRule::named, RULES, DEFAULTS.rule));
    }
}
