package uk.bng.adapter.place.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.bng.domain.place.MapPoint;

/** Lines of cells with tabs between them. */
final class Cells {
    private static final String TAB = "\t";
    private static final String WHOLE_NUMBER = "-?\\d{1,9}";
    private static final int WITH_POINT = 3;

    private Cells() {}

    static String line(List<String> cells) {
        return String.join(TAB, cells);
    }

    /** The cells of a line, at least one. */
    static List<String> of(String line) {
        return List.of(line.split(TAB, -1));
    }

    /** A word, then a point, then more. */
    static List<String> of(String word, MapPoint point, String... more) {
        List<String> cells = new ArrayList<>(
                List.of(word, Long.toString(point.microLatitude()), Long.toString(point.microLongitude())));
        cells.addAll(List.of(more));
        return cells;
    }

    /** The point after the first word; empty where none stands there. */
    static Optional<MapPoint> point(List<String> cells) {
        if (cells.size() < WITH_POINT
                || !cells.get(1).matches(WHOLE_NUMBER)
                || !cells.get(2).matches(WHOLE_NUMBER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MapPoint(Long.parseLong(cells.get(1)), Long.parseLong(cells.get(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A text that fits into a cell. */
    static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
