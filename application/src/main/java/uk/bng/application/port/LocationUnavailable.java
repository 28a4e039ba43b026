package uk.bng.application.port;

import org.jspecify.annotations.Nullable;

/** Where a site is cannot be looked up now; the message says in one line what cannot be asked. */
public final class LocationUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public LocationUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
