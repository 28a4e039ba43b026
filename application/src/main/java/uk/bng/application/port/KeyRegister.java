package uk.bng.application.port;

import java.time.Instant;
import java.util.List;

/**
 * Keeps the keys and lets them be changed. Every method is one atomic step, also between processes. Thread-safe. Every
 * method fails with {@link KeysUnavailable} when the keys cannot be read or written.
 */
public interface KeyRegister {
    /** All keys, revoked and expired ones included, in the order they were added. */
    List<AccessKey> keys();

    /** Adds a key, unless its client has {@code mostLive} keys already that are live when this one is created. */
    KeyAddition add(AccessKey key, int mostLive);

    /** Closes a key for good. */
    KeyRevocation revoke(String id, Instant at);
}
