package uk.bng.adapter.postgres;

import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs one statement, whose text is a constant, with its named values. */
public final class Statements {
    private Statements() {}

    /** Changes rows, and gives their number. */
    public static long change(DbExecute execute, String statement, Map<String, ?> values) {
        return execute.createDmlStatement(statement).params(values).execute();
    }

    /** The one row there is, if any. */
    public static Optional<DbRow> one(DbExecute execute, String statement, Map<String, ?> values) {
        return execute.createGet(statement).params(values).execute();
    }

    /** All rows, read to the end. */
    public static List<DbRow> all(DbExecute execute, String statement, Map<String, ?> values) {
        try (Stream<DbRow> rows = execute.createQuery(statement).params(values).execute()) {
            return rows.toList();
        }
    }
}
