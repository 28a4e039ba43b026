package uk.bng.adapter.place.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that goes wrong with a service. */
public enum StubFault {
    NONE,
    /** Status 200 and a map server's error. */
    ERROR_IN_BODY,
    /** Status 200 and a page for people. */
    HTML,
    /** The first half of the answer. */
    TRUNCATED,
    /** An object with nothing in it. */
    EMPTY_OBJECT,
    /** The answer, five seconds later. */
    SLOW,
    /** The answer, byte by byte over many seconds. */
    DRIP,
    TOO_MANY_REQUESTS,
    /** Asks to come back in one second. */
    TOO_MANY_FOR_A_SECOND,
    /** Asks to come back in a minute. */
    TOO_MANY_FOR_A_MINUTE,
    SERVER_ERROR,
    BAD_GATEWAY,
    UNAVAILABLE,
    GATEWAY_TIMEOUT,
    /** Ends the connection instead of answering. */
    HANG_UP,
    /** Takes no connections. */
    REFUSE,
    /** Sends the asker to another host, which is the same stub. */
    REDIRECT,
    /** The answer in over one MiB. */
    HUGE,
    /** No area at the point. */
    NO_AREA,
    /** Names as the real service spells them, under codes that no table has. */
    UNKNOWN_CODE;

    static Optional<StubFault> named(String text) {
        return Arrays.stream(values())
                .filter(fault ->
                        fault.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
    }
}
