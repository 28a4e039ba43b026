package uk.bng.bootstrap;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Gives the settings of fresh stores to whoever asks over HTTP: each answer is for one service. */
final class StoreTap implements AutoCloseable {
    private static final int OK = 200;

    private final HttpServer server;

    private StoreTap(HttpServer server) {
        this.server = server;
    }

    static StoreTap over(StockedStores stores) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            JsonObjectBuilder settings = Json.createObjectBuilder();
            stores.fresh().forEach(settings::add);
            byte[] body = settings.build().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(OK, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return new StoreTap(server);
    }

    String url() {
        return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
