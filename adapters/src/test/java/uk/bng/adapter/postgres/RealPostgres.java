package uk.bng.adapter.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, one for all tests of a process, and in it a database for whoever asks. */
public final class RealPostgres {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private RealPostgres() {}

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();
        private static final String TEMPLATE = template();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String template() {
            run("create database bng_template");
            new Migrations(address("bng_template")).to(null);
            return "bng_template";
        }
    }

    /** An empty database, without any table. */
    public static DatabaseAddress empty() {
        String name = "bng_" + NAMES.incrementAndGet();
        run("create database " + name);
        return address(name);
    }

    /** A database of its own with the tables of this version and nothing in them. */
    public static DatabaseAddress fresh() {
        String name = "bng_" + NAMES.incrementAndGet();
        run("create database %s template %s".formatted(name, Server.TEMPLATE));
        return address(name);
    }

    /** A database of its own that holds what another holds now; nobody may be connected to that one. */
    public static DatabaseAddress copy(DatabaseAddress of) {
        String name = "bng_" + NAMES.incrementAndGet();
        String template = of.url().substring(of.url().lastIndexOf('/') + 1);
        run("create database %s template %s".formatted(name, template));
        return address(name);
    }

    /** The port the server listens on, for a proxy in front of it. */
    public static int port() {
        return Server.RUNNING.getPort();
    }

    /** The same database by another port of this machine. */
    public static DatabaseAddress through(DatabaseAddress address, int port) {
        return new DatabaseAddress(
                address.url().replace(":" + port() + "/", ":" + port + "/"), address.user(), address.password());
    }

    private static DatabaseAddress address(String name) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), name), "postgres", "postgres");
    }

    private static void run(String statement) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
