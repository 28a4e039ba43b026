package uk.bng.adapter.place.live;

import java.time.Duration;

/** How long may be waited: to connect, for one answer, for all of a look-up, and before a request is repeated. */
public record Patience(Duration connect, Duration request, Duration whole, Duration pause) {
    /** What a user at a form puts up with. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofMillis(200));

    public Patience {
        if (!connect.isPositive() || !request.isPositive() || !whole.isPositive() || pause.isNegative()) {
            throw new IllegalArgumentException("The waits (%s, %s, %s, %s) must be longer than nothing."
                    .formatted(connect, request, whole, pause));
        }
    }
}
