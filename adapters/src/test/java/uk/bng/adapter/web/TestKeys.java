package uk.bng.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.KeyRing;
import uk.bng.application.port.Scope;

/** Keys that a test hands out. */
final class TestKeys implements KeyRing {
    private final Map<String, AccessKey> keys = new ConcurrentHashMap<>();

    /** Adds a key and gives the header that proves it. */
    String add(String id, Instant now, Scope... scopes) {
        return addFor("client of " + id, id, now, scopes);
    }

    /** The same for a client that may have others. */
    String addFor(String client, String id, Instant now, Scope... scopes) {
        put(new AccessKey(
                id,
                client,
                SharedFacts.sha256(secret(id)),
                Arrays.asList(scopes),
                now,
                now.plus(Duration.ofDays(30)),
                null));
        return header(id);
    }

    void put(AccessKey key) {
        keys.put(key.id(), key);
    }

    static String header(String id) {
        return "Bearer bng_" + id + '_' + secret(id);
    }

    static String secret(String id) {
        return "secret0of0" + id;
    }

    @Override
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    @Override
    public Optional<AccessKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
