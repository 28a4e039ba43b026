package uk.bng.application.port;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the sessions of pages under the digests of their tokens, so that nothing kept opens anything. Every method is one
 * atomic step; time is the store's own. Thread-safe. Every method fails with {@link SessionsUnavailable} when the store
 * does not answer.
 */
public interface Sessions {
    /** Keeps a new session, and tells until when it lasts if it is not used. */
    Instant open(String digest, PageSession session);

    /** The live session of a digest, which is used by this and so lasts longer; empty when there is none. */
    Optional<LiveSession> use(String digest);
}
