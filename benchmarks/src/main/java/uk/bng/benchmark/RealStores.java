package uk.bng.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import redis.embedded.RedisServer;

/**
 * A real PostgreSQL and a real Redis on free ports of this machine, both of which keep what they were told when they are
 * killed and started again. Thread-safe.
 */
final class RealStores implements AutoCloseable {
    private final Path folder;
    private final int redisPort;
    private final int postgresPort;
    private RedisServer redis;
    private EmbeddedPostgres postgres;

    private RealStores(Path folder) throws IOException {
        this.folder = folder;
        this.redisPort = Server.freePort();
        this.postgresPort = Server.freePort();
        this.redis = redis();
        this.postgres = postgres();
    }

    /** Starts both; what they keep is under a folder that is made for them and stays. */
    static RealStores start() throws IOException {
        return new RealStores(Files.createTempDirectory("bng-stores"));
    }

    /** What tells a service to use both. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("BNG_JOBS_STORE", "redis");
        environment.put("BNG_REDIS_URL", "redis://127.0.0.1:" + redisPort);
        environment.put("BNG_CATALOGUE_SOURCE", "postgres");
        environment.put("BNG_ARCHIVE_STORE", "postgres");
        environment.put("BNG_RESERVATIONS_HOLD", "all");
        environment.put("BNG_POSTGRES_URL", jdbc());
        environment.put("BNG_POSTGRES_USER", "postgres");
        environment.put("BNG_POSTGRES_PASSWORD", "postgres");
        return environment;
    }

    String jdbc() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgresPort);
    }

    /** Ends Redis and starts it again on what it wrote. */
    synchronized void restartRedis() throws IOException {
        redis.stop();
        redis = redis();
    }

    /** Ends PostgreSQL and starts it again on what it wrote. */
    synchronized void restartPostgres() throws IOException {
        postgres.close();
        postgres = postgres();
    }

    @Override
    public synchronized void close() throws IOException {
        redis.stop();
        postgres.close();
    }

    private RedisServer redis() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("redis"));
        RedisServer server = RedisServer.newRedisServer()
                .port(redisPort)
                .bind("127.0.0.1")
                .setting("dir " + kept)
                .setting("appendonly yes")
                .setting("appendfsync always")
                .setting("maxmemory-policy noeviction")
                .build();
        server.start();
        return server;
    }

    private EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(postgresPort)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                .start();
    }
}
