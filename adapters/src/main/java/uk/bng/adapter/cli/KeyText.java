package uk.bng.adapter.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.Scope;

/** Keys, for reading; times are UTC. */
final class KeyText {
    private KeyText() {}

    static String table(List<AccessKey> keys, InstantSource clock, int width) {
        Instant now = clock.instant();
        TextTable table = TextTable.of(
                TextTable.left("Key"),
                TextTable.flow("Client"),
                TextTable.left("Scopes"),
                TextTable.left("Made"),
                TextTable.left("State"));
        for (AccessKey key : keys) {
            table.row(key.id(), key.client(), scopes(key), key.createdAt().toString(), state(key, now));
        }
        return table.text(width);
    }

    static String scopes(AccessKey key) {
        return key.scopes().stream().map(Scope::code).collect(Collectors.joining(","));
    }

    private static String state(AccessKey key, Instant now) {
        Instant revoked = key.revokedAt();
        if (revoked != null) {
            return "revoked " + revoked;
        }
        return (key.isLive(now) ? "until " : "expired ") + key.expiresAt();
    }
}
