package uk.bng.adapter.keys;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.KeyAddition;
import uk.bng.application.port.KeyRegister;
import uk.bng.application.port.KeyRevocation;

/** The keys of a file, to be changed. */
public final class FileKeyRegister implements KeyRegister {
    private final KeyFile file;

    /** The register in a file, which is made with the first key. */
    public FileKeyRegister(Path file) {
        this.file = new KeyFile(file);
    }

    @Override
    public List<AccessKey> keys() {
        return file.read();
    }

    @Override
    public KeyAddition add(AccessKey key, int mostLive) {
        var answer = new AtomicReference<>(KeyAddition.ADDED);
        file.change(keys -> {
            if (keys.stream().anyMatch(other -> other.id().equals(key.id()))) {
                answer.set(KeyAddition.ID_TAKEN);
                return keys;
            }
            long live = keys.stream()
                    .filter(other -> other.client().equals(key.client()) && other.isLive(key.createdAt()))
                    .count();
            if (live >= mostLive) {
                answer.set(KeyAddition.TOO_MANY_LIVE);
                return keys;
            }
            List<AccessKey> more = new ArrayList<>(keys);
            more.add(key);
            return more;
        });
        return answer.get();
    }

    @Override
    public KeyRevocation revoke(String id, Instant at) {
        var answer = new AtomicReference<>(KeyRevocation.UNKNOWN);
        file.change(keys -> keys.stream()
                .map(key -> key.id().equals(id) ? revoked(key, at, answer) : key)
                .toList());
        return answer.get();
    }

    private static AccessKey revoked(AccessKey key, Instant at, AtomicReference<KeyRevocation> answer) {
        if (key.revokedAt() != null) {
            answer.set(KeyRevocation.ALREADY_REVOKED);
            return key;
        }
        answer.set(KeyRevocation.REVOKED);
        return new AccessKey(key.id(), key.client(), key.digest(), key.scopes(), key.createdAt(), key.expiresAt(), at);
    }
}
