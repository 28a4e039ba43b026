package uk.bng.adapter.postgres;

import java.time.Duration;

/**
 * How long a database is waited for.
 *
 * @param connection for a free connection
 * @param statement for one statement, by the server's clock and then by the network's
 */
public record Patience(Duration connection, Duration statement) {
    /** For those whose asker must know within two seconds. */
    public static final Patience SHORT = new Patience(Duration.ofMillis(800), Duration.ofMillis(1_000));

    /** For work that takes its time: importing, exporting, clearing up. */
    public static final Patience LONG = new Patience(Duration.ofSeconds(10), Duration.ofMinutes(10));
}
