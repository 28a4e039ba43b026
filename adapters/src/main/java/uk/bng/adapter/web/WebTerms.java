package uk.bng.adapter.web;

import java.time.Duration;
import java.util.List;

/**
 * The terms under which the API is served.
 *
 * @param host the address to listen on
 * @param port 0 for any that is free
 * @param origins the exact origins that pages may call from; empty: none
 * @param frameParents the exact origins that may show answers in a frame; empty: none
 * @param version of the program
 * @param heartbeat how often a quiet event stream shows that it lives
 */
public record WebTerms(
        String host,
        int port,
        KeyMode keys,
        WebLimits limits,
        List<String> origins,
        List<String> frameParents,
        String version,
        Duration heartbeat) {
    /** How often an event stream shows that it lives. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(15);

    public WebTerms {
        origins = List.copyOf(origins);
        frameParents = List.copyOf(frameParents);
        if (!heartbeat.isPositive()) {
            throw new IllegalArgumentException("The heartbeat (%s) must be above zero.".formatted(heartbeat));
        }
    }

    /** Usual terms at an address. */
    public static WebTerms at(String host, int port, String version) {
        return new WebTerms(host, port, KeyMode.AUTO, WebLimits.STANDARD, List.of(), List.of(), version, HEARTBEAT);
    }
}
