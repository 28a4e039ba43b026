package uk.bng.application.port;

import org.jspecify.annotations.Nullable;

/** The archive of quotes does not answer now. */
public final class ArchiveUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public ArchiveUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
