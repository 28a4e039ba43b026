package uk.bng.adapter.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbTransaction;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import io.helidon.dbclient.jdbc.JdbcConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A PostgreSQL database with the tables of this version. It need not be there when this is opened: whoever asks too early is
 * told that it is down, and the first who finds it brings its tables up to date. Thread-safe.
 */
public final class Database implements AutoCloseable {
    private static final int TRIES = 4;
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final HikariDataSource pool;
    private final DbClient client;
    private final Migrations migrations;
    private final Ears ears;
    private final DatabaseWatch watch;

    private Database(DatabaseAddress address, int connections, Patience patience, DatabaseWatch watch) {
        this.pool = new HikariDataSource(settings(address, connections, patience));
        this.client = JdbcClientBuilder.create().connectionPool(new Lent(pool)).build();
        this.migrations = new Migrations(address);
        this.ears = new Ears(address);
        this.watch = watch;
    }

    /**
     * Opens the way to a database; connects when it is first asked.
     *
     * @param connections the most that are open at once, besides one for notices
     */
    public static Database open(DatabaseAddress address, int connections, Patience patience) {
        return watched(address, connections, patience, (question, time, failed) -> {});
    }

    /** The same, with somebody who is told of every question. */
    public static Database watched(DatabaseAddress address, int connections, Patience patience, DatabaseWatch watch) {
        return new Database(address, connections, patience, watch);
    }

    /**
     * One or more statements, each on its own.
     *
     * @throws DatabaseDown when it does not answer
     * @throws DatabaseRefusal when it refuses
     */
    public <T> T ask(Function<DbExecute, T> question) {
        return timed("ask", () -> {
            try {
                return question.apply(client.execute());
            } catch (DatabaseDown | DatabaseRefusal e) {
                throw e;
            } catch (RuntimeException e) {
                throw Failures.of(e);
            }
        });
    }

    /**
     * All of some statements or none of them. Done again, from the start, where it collides with another transaction.
     *
     * @throws DatabaseDown when it does not answer; whether it was done is not known then
     * @throws DatabaseRefusal when it refuses; nothing was done
     */
    public <T> T atomically(Function<DbExecute, T> work) {
        return timed("transaction", () -> tried(work));
    }

    private <T> T tried(Function<DbExecute, T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (!Failures.isCollision(e) || tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    private <T> T timed(String question, Supplier<T> asked) {
        long start = System.nanoTime();
        boolean isAway = true;
        try {
            migrations.ensure();
            T answer = asked.get();
            isAway = false;
            return answer;
        } catch (DatabaseDown e) {
            throw e;
        } catch (RuntimeException e) {
            isAway = false;
            throw e;
        } finally {
            watch.asked(question, Duration.ofNanos(System.nanoTime() - start), isAway);
        }
    }

    private <T> T once(Function<DbExecute, T> work) {
        DbTransaction transaction = null;
        try {
            transaction = client.transaction();
            T result = work.apply(transaction);
            transaction.commit();
            return result;
        } catch (RuntimeException e) {
            if (transaction != null) {
                undo(transaction, e);
            }
            throw e instanceof DatabaseDown || e instanceof DatabaseRefusal ? e : Failures.of(e);
        }
    }

    private static void undo(DbTransaction transaction, RuntimeException cause) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            // A connection that is gone has nothing to roll back: the server does.
            cause.addSuppressed(e);
        }
    }

    /**
     * Has {@code heard} run with the text of every notice on a channel, and {@code renewed} whenever notices may have been
     * missed; both on a thread of this room, and quick.
     */
    public void listen(String channel, Consumer<String> heard, Runnable renewed) {
        ears.listen(channel, heard, renewed);
    }

    @Override
    public void close() {
        ears.close();
        client.close();
        pool.close();
    }

    private static HikariConfig settings(DatabaseAddress address, int connections, Patience patience) {
        var settings = new HikariConfig();
        settings.setPoolName("bng-postgres");
        settings.setJdbcUrl(address.url());
        settings.setUsername(address.user());
        settings.setPassword(address.password());
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(patience.connection().toMillis());
        settings.setValidationTimeout(Math.min(
                patience.connection().toMillis(), Patience.SHORT.connection().toMillis()));
        settings.setMaxLifetime(LONGEST_LIFE.toMillis());
        settings.setIdleTimeout(LONGEST_REST.toMillis());
        // A database that is away must not keep the service from starting.
        settings.setInitializationFailTimeout(-1);
        settings.addDataSourceProperty("connectTimeout", "1");
        settings.addDataSourceProperty(
                "socketTimeout", Long.toString(Math.max(1, patience.statement().toSeconds() + 1)));
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        settings.addDataSourceProperty("ApplicationName", "bng");
        settings.addDataSourceProperty(
                "options",
                "-c statement_timeout=%d -c timezone=UTC"
                        .formatted(patience.statement().toMillis()));
        return settings;
    }

    /** Lends the pool's connections to the client. */
    private record Lent(HikariDataSource pool) implements JdbcConnectionPool {
        @Override
        public Connection connection() {
            try {
                return pool.getConnection();
            } catch (SQLException e) {
                throw new DatabaseDown("The database (postgres) has no connection to give.", e);
            }
        }
    }
}
