package uk.bng.adapter.place.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How answers of one kind are written down, and for how long they may be kept. */
interface Keeping<T> {
    /** The cells of an answer, none of them with a tab. */
    List<String> cells(T answer);

    /** The answer of some cells; empty where they are not those of one. */
    Optional<T> answer(List<String> cells);

    Duration life(T answer);
}
