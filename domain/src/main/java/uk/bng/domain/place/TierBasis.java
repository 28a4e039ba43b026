package uk.bng.domain.place;

import java.util.Locale;

/** What a tier rests on: the area axes, a water catchment, or what may be wrong: an unknown catchment, a guessed place. */
public enum TierBasis {
    AXES,
    CATCHMENT,
    APPROXIMATE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
