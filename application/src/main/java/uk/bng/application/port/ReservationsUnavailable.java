package uk.bng.application.port;

import org.jspecify.annotations.Nullable;

/** What saved quotes hold of the stock cannot be known or changed now. */
public final class ReservationsUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public ReservationsUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
