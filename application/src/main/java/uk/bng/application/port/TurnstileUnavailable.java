package uk.bng.application.port;

import org.jspecify.annotations.Nullable;

/** The turnstile that several processes share does not answer now. */
public final class TurnstileUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public TurnstileUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
