package uk.bng.adapter.place.live;

import java.util.Locale;

/** Why a service gave no answer. */
enum Silence {
    /** No connection, or one that broke. */
    UNREACHABLE,
    /** Nothing in time. */
    LATE,
    /** A status that is no answer. */
    REFUSED,
    /** A body that is no answer. */
    UNREADABLE,
    /** It failed so often that it is left alone for a while. */
    LEFT_ALONE,
    /** Too many others wait for it. */
    BUSY,
    /** The asker was told to stop. */
    INTERRUPTED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
