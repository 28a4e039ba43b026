package uk.bng.application.port;

import org.jspecify.annotations.Nullable;

/** The store of jobs does not answer now. */
public final class JobStoreUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public JobStoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
