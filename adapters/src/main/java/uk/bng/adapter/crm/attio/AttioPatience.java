package uk.bng.adapter.crm.attio;

import java.time.Duration;

/**
 * How long is waited.
 *
 * @param connect for a connection
 * @param request for one answer
 * @param pause before a request is repeated that got no answer
 * @param conflict before a write is repeated that met another one, twice as long each time
 */
public record AttioPatience(Duration connect, Duration request, Duration pause, Duration conflict) {
    public static final AttioPatience USUAL = new AttioPatience(
            Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(250), Duration.ofMillis(500));

    public AttioPatience {
        if (!connect.isPositive() || !request.isPositive() || pause.isNegative() || conflict.isNegative()) {
            throw new IllegalArgumentException("The waits (%s, %s, %s, %s) must be longer than nothing."
                    .formatted(connect, request, pause, conflict));
        }
    }
}
