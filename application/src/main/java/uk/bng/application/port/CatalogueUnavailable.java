package uk.bng.application.port;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is no catalogue to quote from; the message says in one line what is wrong with its source. */
public final class CatalogueUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    private final @Nullable String code;

    /** A fault without a code of its own. */
    public CatalogueUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = null;
    }

    /** A fault with a kebab-case {@code code}, such as {@code missing-sheet}. */
    public CatalogueUnavailable(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The kebab-case code of the fault, where it has one. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
