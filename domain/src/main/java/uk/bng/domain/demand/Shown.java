package uk.bng.domain.demand;

/** Text from outside as a message may repeat it: never so long that it drowns the message. */
final class Shown {
    private static final int MOST_CHARACTERS = 120;

    private Shown() {}

    static String text(String value) {
        return value.codePointCount(0, value.length()) <= MOST_CHARACTERS
                ? value
                : value.substring(0, value.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}
