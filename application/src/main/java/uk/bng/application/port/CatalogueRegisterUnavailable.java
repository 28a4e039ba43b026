package uk.bng.application.port;

import org.jspecify.annotations.Nullable;

/** The register of catalogues does not answer now, or not in time. */
public final class CatalogueRegisterUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public CatalogueRegisterUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
