package uk.bng.application.port;

import java.time.Duration;
import java.util.Optional;

/**
 * Remembers answers of look-up services for a while, under keys that tell nothing of what was asked. Losing an answer
 * costs a request and nothing else: what cannot be kept or read is absent. Never fails. Thread-safe.
 */
public interface LookupCache {
    /** The answer kept under a key; empty when there is none, its life is over, or it was forgotten. */
    Optional<String> get(String key);

    /** Keeps an answer, in place of what the key held, for at most {@code life}. */
    void put(String key, String answer, Duration life);
}
