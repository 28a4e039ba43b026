package uk.bng.benchmark;

import java.util.List;

/**
 * What an instance is like: its name, how many banks and lines it has and which share of the stock its demand may take;
 * near 1 stock binds. A {@code wide} one has all twenty habitats in every bank, where others have three to twelve.
 */
record Shape(String name, int banks, int lines, String tightness, boolean wide) {
    private static final String LOOSE = "0.3";
    private static final String TIGHT = "0.9";

    private static final List<Shape> LADDER = List.of(
            loose("s10x5", 10, 5),
            loose("m30x10", 30, 10),
            loose("l60x40", 60, 40),
            loose("xl200x40", 200, 40),
            tight("t30x20", 30, 20),
            tight("t60x40", 60, 40),
            tight("t200x40", 200, 40));

    static Shape loose(String name, int banks, int lines) {
        return new Shape(name, banks, lines, LOOSE, false);
    }

    static Shape tight(String name, int banks, int lines) {
        return new Shape(name, banks, lines, TIGHT, false);
    }

    static Shape wide(String name, int banks, int lines) {
        return new Shape(name, banks, lines, LOOSE, true);
    }

    /** The ladder that engines are measured on. */
    static List<Shape> ladder() {
        return LADDER;
    }

    /** A rung of the ladder by its name. */
    static Shape named(String name) {
        return LADDER.stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The rung (%s) must be one of %s."
                        .formatted(name, LADDER.stream().map(Shape::name).toList())));
    }

    boolean isTight() {
        return tightness.equals(TIGHT);
    }
}
