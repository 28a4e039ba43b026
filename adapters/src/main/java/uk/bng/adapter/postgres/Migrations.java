package uk.bng.adapter.postgres;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the tables of a database to this version, once in a process and one process at a time. A database of a later version
 * is left as it is: an instance of the version before goes on with it while the others are exchanged. Thread-safe.
 */
public final class Migrations {
    private static final String SCRIPTS = "classpath:uk/bng/adapter/postgres/migrations";
    private static final int CONNECT_SECONDS = 1;

    private final DatabaseAddress address;
    private final ReentrantLock migrating = new ReentrantLock();
    private volatile boolean isDone;

    public Migrations(DatabaseAddress address) {
        this.address = address;
    }

    /** Does it unless it was done; those who ask meanwhile wait. */
    void ensure() {
        if (isDone) {
            return;
        }
        migrating.lock();
        try {
            if (!isDone) {
                to(null);
                isDone = true;
            }
        } finally {
            migrating.unlock();
        }
    }

    /**
     * Brings the tables to a version such as {@code 2}, or to the latest where it is null, and gives the number of steps taken.
     *
     * @throws DatabaseDown when the database does not answer, or cannot be brought there
     */
    public int to(@Nullable String version) {
        var source = new PGSimpleDataSource();
        source.setURL(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setConnectTimeout(CONNECT_SECONDS);
        try {
            return Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations(SCRIPTS)
                    .table("bng_schema_history")
                    .ignoreMigrationPatterns("*:future")
                    .connectRetries(0)
                    .target(version == null ? "latest" : version)
                    .cleanDisabled(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new DatabaseDown(reason(e), e);
        }
    }

    private static String reason(FlywayException e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException) {
                return "The database (postgres) does not answer.";
            }
        }
        return "The tables of the database (postgres) cannot be brought to this version.";
    }
}
