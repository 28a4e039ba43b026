package uk.bng.application.usecase;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import uk.bng.application.port.PageSession;
import uk.bng.application.port.Sessions;

/** Opens a session for a page that stands in a CRM record. Thread-safe. */
public final class OpenSession {
    /** What every token begins with. */
    public static final String PREFIX = "bngs_";

    /** Letters and digits that hold 256 bits: 62^43 is more than 2^256. */
    private static final int SECRET_LENGTH = 43;

    private final Sessions sessions;
    private final IntFunction<String> letters;
    private final UnaryOperator<String> digest;

    /**
     * Opens sessions.
     *
     * @param letters as many letters (a to z, both cases) and digits as asked for, by chance that nobody can guess
     * @param digest the SHA-256 of a text, in lower-case hex digits
     */
    public OpenSession(Sessions sessions, IntFunction<String> letters, UnaryOperator<String> digest) {
        this.sessions = sessions;
        this.letters = letters;
        this.digest = digest;
    }

    /** Opens the session; its token is told this once. */
    public SessionOpened open(PageSession session) {
        String token = PREFIX + letters.apply(SECRET_LENGTH);
        return new SessionOpened(token, sessions.open(digest.apply(token), session));
    }
}
