package uk.bng.application.port;

import org.jspecify.annotations.Nullable;

/** The keys cannot be read or written now; the message says in one line why. */
public final class KeysUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public KeysUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
