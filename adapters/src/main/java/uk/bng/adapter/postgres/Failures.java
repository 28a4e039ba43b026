package uk.bng.adapter.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from one that refuses, by the SQLSTATE of whatever was thrown. */
final class Failures {
    /** Connection lost; no resources left; shutting down, or the statement was cancelled; not ready; an input or output error. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "57", "58");

    /** Refused by the server before any statement ran: the user, the password, the database, too many connections. */
    private static final Set<String> ENTRY_CLASSES = Set.of("28", "3D");

    private static final Set<String> AGAIN = Set.of("40001", "40P01", "55P03");

    private static final int CLASS_LENGTH = 2;

    private Failures() {}

    static RuntimeException of(RuntimeException thrown) {
        SQLException cause = cause(thrown);
        if (cause == null) {
            return thrown;
        }
        String state = cause.getSQLState();
        if (state == null || cause instanceof SQLTransientConnectionException) {
            return new DatabaseDown("The database (postgres) does not answer.", thrown);
        }
        String group = state.substring(0, Math.min(CLASS_LENGTH, state.length()));
        if (AWAY_CLASSES.contains(group)) {
            return new DatabaseDown("The database (postgres) does not answer.", thrown);
        }
        if (ENTRY_CLASSES.contains(group)) {
            return new DatabaseDown("The database (postgres) does not let this service in.", thrown);
        }
        return new DatabaseRefusal(state, thrown);
    }

    /** Whether the same transaction may well succeed when it is tried again: it met another. */
    static boolean isCollision(RuntimeException failure) {
        return failure instanceof DatabaseRefusal refusal && AGAIN.contains(refusal.state());
    }

    private static @Nullable SQLException cause(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
