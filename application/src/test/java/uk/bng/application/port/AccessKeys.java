package uk.bng.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keys for tests; one of an id has always the same digest. */
public final class AccessKeys {
    private AccessKeys() {}

    /** A key that may read and write for a day. */
    public static AccessKey key(String id, String client, Instant createdAt) {
        return new AccessKey(
                id,
                client,
                "%064x".formatted(id.hashCode() & 0xffff),
                List.of(Scope.QUOTES_WRITE, Scope.QUOTES_READ),
                createdAt,
                createdAt.plus(Duration.ofDays(1)),
                null);
    }

    /** The same key, revoked. */
    public static AccessKey revoked(AccessKey key, Instant at) {
        return new AccessKey(key.id(), key.client(), key.digest(), key.scopes(), key.createdAt(), key.expiresAt(), at);
    }
}
