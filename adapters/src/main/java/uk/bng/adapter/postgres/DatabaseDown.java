package uk.bng.adapter.postgres;

import org.jspecify.annotations.Nullable;

/** The database does not answer now, or not in time; whoever asked may ask again later. */
public final class DatabaseDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseDown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
