package uk.bng.adapter.jobs.redis;

import java.util.Locale;

/** The scripts of saves, one for each step that the line takes; each is one file beside this class. */
enum SaveScript {
    PUT,
    CLAIM,
    TAKE,
    STEP,
    SETTLE,
    RELEASE,
    FIND,
    PARKED,
    RECORDS,
    CENSUS;

    String file() {
        return "saves_" + name().toLowerCase(Locale.ROOT) + ".lua";
    }
}
