package uk.bng.application.port;

import java.util.Arrays;
import java.util.Optional;

/** What a key may do. */
public enum Scope {
    QUOTES_WRITE("quotes:write"),
    QUOTES_READ("quotes:read"),
    ADMIN("admin");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The scope of a code such as {@code quotes:read}; exact. */
    public static Optional<Scope> named(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }
}
