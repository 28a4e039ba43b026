package uk.bng.application.port;

import org.jspecify.annotations.Nullable;

/** The line of saves does not answer now. */
public final class SaveQueueUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public SaveQueueUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
