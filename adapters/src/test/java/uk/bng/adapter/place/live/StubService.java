package uk.bng.adapter.place.live;

import java.util.Locale;

/** One of the services that a stub plays. */
public enum StubService {
    POSTCODES,
    LPA,
    NCA,
    LNRS,
    ADDRESS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
