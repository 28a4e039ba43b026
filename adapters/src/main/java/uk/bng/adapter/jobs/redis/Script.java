package uk.bng.adapter.jobs.redis;

import java.util.Locale;

/** The scripts, one for each step that a store takes; each is one file beside this class. */
enum Script {
    SUBMIT,
    CLAIM,
    RENEW,
    REPORT,
    FINISH,
    GIVE_BACK,
    CANCEL,
    FIND,
    LIST,
    FORGET,
    SWEEP,
    CENSUS;

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".lua";
    }
}
