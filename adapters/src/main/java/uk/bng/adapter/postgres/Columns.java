package uk.bng.adapter.postgres;

import io.helidon.dbclient.DbColumn;
import io.helidon.dbclient.DbRow;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads columns of a row as the types of the house, and writes instants as the database takes them. */
public final class Columns {
    private Columns() {}

    public static String text(DbRow row, String column) {
        return String.valueOf(present(row, column));
    }

    public static @Nullable String textOrNull(DbRow row, String column) {
        Object value = value(row, column);
        return value == null ? null : value.toString();
    }

    public static long whole(DbRow row, String column) {
        return ((Number) present(row, column)).longValue();
    }

    public static boolean flag(DbRow row, String column) {
        return (Boolean) present(row, column);
    }

    public static BigDecimal decimal(DbRow row, String column) {
        return (BigDecimal) present(row, column);
    }

    public static Instant instant(DbRow row, String column) {
        return ((Timestamp) present(row, column)).toInstant();
    }

    public static @Nullable Instant instantOrNull(DbRow row, String column) {
        Object value = value(row, column);
        return value == null ? null : ((Timestamp) value).toInstant();
    }

    /** An instant for a parameter of type timestamptz; the database keeps microseconds. */
    public static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Object present(DbRow row, String column) {
        Object value = value(row, column);
        if (value == null) {
            throw new IllegalStateException("The column (%s) must hold a value.".formatted(column));
        }
        return value;
    }

    private static @Nullable Object value(DbRow row, String column) {
        DbColumn found = row.column(column);
        // Not asOptional, which fails where there is none.
        return found.get(Object.class);
    }
}
