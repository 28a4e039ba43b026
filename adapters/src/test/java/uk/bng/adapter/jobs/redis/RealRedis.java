package uk.bng.adapter.jobs.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** A Redis server of a test's own, which keeps nothing on disk. */
public final class RealRedis implements AutoCloseable {
    /** How many databases it has, each of which starts empty. */
    public static final int DATABASES = 32;

    private static final int TRIES = 5;

    private final RedisServer server;
    private final int port;

    private RealRedis(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** A server on a free port of the loopback address. */
    public static RealRedis start() {
        IOException last = new IOException("The server was not tried.");
        for (int i = 0; i < TRIES; i++) {
            try {
                // Somebody else may take the port in between: then another one is tried.
                return startAt(freePort());
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UncheckedIOException(last);
    }

    private static RealRedis startAt(int port) throws IOException {
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no")
                .setting("maxmemory-policy noeviction")
                .setting("databases " + DATABASES)
                .build();
        server.start();
        return new RealRedis(server, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
