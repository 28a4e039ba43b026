package uk.bng.application.port;

import java.util.Optional;

/** Who holds which key. Notices new and revoked keys within a minute. Thread-safe. */
public interface KeyRing {
    /** Whether there is no key at all, revoked and expired ones not counted. */
    boolean isEmpty();

    /** The key of an id, revoked and expired ones included; empty when there is none. */
    Optional<AccessKey> find(String id);
}
