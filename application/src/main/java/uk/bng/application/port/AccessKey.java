package uk.bng.application.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key without its secret.
 *
 * @param id the 8 characters that name it
 * @param client whom it was made for
 * @param digest the SHA-256 of its secret, 64 lower-case hex digits
 * @param revokedAt null while it is not revoked
 */
public record AccessKey(
        String id,
        String client,
        String digest,
        List<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {
    public AccessKey {
        scopes = List.copyOf(scopes);
        if (!id.matches("[A-Za-z0-9]{8}")) {
            throw new IllegalArgumentException("The key id (%s) must be 8 letters and digits.".formatted(id));
        }
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("The digest of the key (%s) must be 64 hex digits.".formatted(id));
        }
    }

    /** Whether it opens anything at {@code now}. */
    public boolean isLive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
