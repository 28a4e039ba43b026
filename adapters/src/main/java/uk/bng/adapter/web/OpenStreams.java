package uk.bng.adapter.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts the event streams that are open, by key. Thread-safe. */
final class OpenStreams {
    private final int most;
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

    OpenStreams(int most) {
        this.most = most;
    }

    /** Takes one more, if there may be one more. */
    boolean open(String key) {
        boolean[] granted = new boolean[1];
        open.compute(key, (unused, count) -> {
            int now = count == null ? 0 : count;
            granted[0] = now < most;
            return granted[0] ? Integer.valueOf(now + 1) : count;
        });
        return granted[0];
    }

    /** Gives one back. */
    void close(String key) {
        open.computeIfPresent(key, (unused, count) -> count == 1 ? null : count - 1);
    }

    /** How many are open under a key. */
    int count(String key) {
        return open.getOrDefault(key, 0);
    }
}
