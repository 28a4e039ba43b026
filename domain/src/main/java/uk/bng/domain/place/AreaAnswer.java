package uk.bng.domain.place;

import java.util.List;

/** What a text names among the rows of a table. Exhaustive: switch over it without a default. */
public sealed interface AreaAnswer<T> {
    /** Exactly one row. */
    record Found<T>(T area) implements AreaAnswer<T> {}

    /** No row; the names that come nearest, at most five and nearest first, are never taken silently. */
    record Unknown<T>(String text, List<String> suggestions) implements AreaAnswer<T> {
        public Unknown {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** More than one row, or a wider place than one; the candidates are what to write instead, if they are known. */
    record Ambiguous<T>(String text, String advice, List<String> candidates) implements AreaAnswer<T> {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }
}
