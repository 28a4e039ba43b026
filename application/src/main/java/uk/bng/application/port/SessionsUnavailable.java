package uk.bng.application.port;

import org.jspecify.annotations.Nullable;

/** The store of sessions does not answer now. */
public final class SessionsUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public SessionsUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
