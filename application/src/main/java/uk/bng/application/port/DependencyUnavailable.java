package uk.bng.application.port;

import org.jspecify.annotations.Nullable;

/** Something outside the process does not answer now; it may later. Subclasses are named by their port. */
public abstract class DependencyUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected DependencyUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
