package uk.bng.domain.place;

import java.util.Locale;

/** What a tier rests on: the area axes, a water catchment, or axes in place of an unknown catchment (section 4.3). */
public enum TierBasis {
    AXES,
    CATCHMENT,
    APPROXIMATE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
