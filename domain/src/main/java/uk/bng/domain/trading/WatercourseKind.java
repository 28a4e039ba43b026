package uk.bng.domain.trading;

import java.util.List;

/** The kind of channel that the earlier rules read from the name of a watercourse (section 5.2). */
record WatercourseKind(String name) {
    private static final String RIVER = "river";
    private static final List<String> OTHER_WORDS = List.of("canal", "ditch", "culvert", "priority habitat");

    /** The kind by the first word, in the specification's order, that the key holds; else the key itself. */
    static WatercourseKind of(String key) {
        if (key.contains(RIVER) || key.contains("stream")) {
            return new WatercourseKind(RIVER);
        }
        return new WatercourseKind(
                OTHER_WORDS.stream().filter(key::contains).findFirst().orElse(key));
    }
}
