package uk.bng.adapter.place.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came back of one request. Exhaustive: switch over it without a default. */
sealed interface Reply {
    /**
     * A whole answer.
     *
     * @param retryAfter how long the service asks to wait, where it says so in seconds
     */
    record Whole(int status, String body, @Nullable Duration retryAfter) implements Reply {}

    /** None. */
    record Lost(Silence why) implements Reply {}
}
