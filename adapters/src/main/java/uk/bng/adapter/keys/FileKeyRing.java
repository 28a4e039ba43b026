package uk.bng.adapter.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.KeyRing;
import uk.bng.application.port.KeysUnavailable;

/**
 * The keys of a file, looked at anew every few seconds. Where the file is gone or broken the keys read last go on
 * counting, so that nobody opens the service by spoiling it.
 */
public final class FileKeyRing implements KeyRing {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final @Nullable Path path;
    private final InstantSource clock;
    private final Consumer<String> warnings;
    private final AtomicReference<Held> held;

    /** What was read, of which state of the file, and when it was looked at. */
    private record Held(
            Map<String, AccessKey> keys, @Nullable Stamp stamp, Instant looked) {
        Held {
            keys = Map.copyOf(keys);
        }
    }

    /** Tells one state of a file from another. */
    private record Stamp(
            FileTime changed, long size, @Nullable String place) {}

    /**
     * Reads the file, which may come later; fails with {@link KeysUnavailable} where it cannot be read now.
     *
     * @param file null where there is none, and so never a key
     * @param warnings hears in one sentence why the file cannot be read later on
     */
    public FileKeyRing(@Nullable Path file, InstantSource clock, Consumer<String> warnings) {
        this.path = file;
        this.clock = clock;
        this.warnings = warnings;
        Stamp stamp = stamp();
        this.held = new AtomicReference<>(new Held(read(), stamp, clock.instant()));
    }

    @Override
    public boolean isEmpty() {
        Instant now = clock.instant();
        return current().values().stream().noneMatch(key -> key.isLive(now));
    }

    @Override
    public Optional<AccessKey> find(String id) {
        return Optional.ofNullable(current().get(id));
    }

    private Map<String, AccessKey> current() {
        Held known = held.get();
        Instant now = clock.instant();
        Duration age = Duration.between(known.looked, now);
        // A clock that was put back must not keep the file from being looked at.
        if (!age.isNegative() && age.compareTo(BETWEEN_LOOKS) < 0) {
            return known.keys;
        }
        // Whoever comes first looks; the others go on with what is known.
        Held looking = new Held(known.keys, known.stamp, now);
        if (!held.compareAndSet(known, looking)) {
            return held.get().keys;
        }
        Held seen = look(looking);
        held.set(seen);
        return seen.keys;
    }

    private Held look(Held known) {
        Stamp stamp = stamp();
        if (stamp == null ? known.stamp == null : stamp.equals(known.stamp)) {
            return known;
        }
        try {
            if (stamp == null) {
                throw new KeysUnavailable("The key file (%s) is gone.".formatted(path), null);
            }
            return new Held(read(), stamp, known.looked);
        } catch (KeysUnavailable e) {
            warnings.accept(e.getMessage() + " The keys read last go on counting.");
            return new Held(known.keys, stamp, known.looked);
        }
    }

    private Map<String, AccessKey> read() {
        return path == null
                ? Map.of()
                : new KeyFile(path)
                        .read().stream()
                                .collect(Collectors.toMap(AccessKey::id, key -> key, (first, second) -> second));
    }

    /** The state of the file, null where there is none. */
    private @Nullable Stamp stamp() {
        if (path == null) {
            return null;
        }
        try {
            BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
            Object place = seen.fileKey();
            return new Stamp(seen.lastModifiedTime(), seen.size(), place == null ? null : place.toString());
        } catch (IOException e) {
            return null;
        }
    }
}
