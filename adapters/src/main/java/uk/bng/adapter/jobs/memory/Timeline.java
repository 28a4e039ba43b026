package uk.bng.adapter.jobs.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Jobs by the moment at which something is due; among equals the one that came first. */
final class Timeline {
    private final TreeMap<Key, HeldJob> jobs = new TreeMap<>();

    void add(Instant due, HeldJob job) {
        jobs.put(new Key(due, job.arrival()), job);
    }

    void remove(Instant due, HeldJob job) {
        jobs.remove(new Key(due, job.arrival()));
    }

    int size() {
        return jobs.size();
    }

    /** The jobs whose moment is not after {@code now}, the earliest first. */
    List<HeldJob> due(Instant now) {
        return new ArrayList<>(jobs.headMap(new Key(now, Long.MAX_VALUE), true).values());
    }

    /** The earliest jobs that are too many. */
    List<HeldJob> beyond(int most) {
        return jobs.values().stream().limit(Math.max(0, jobs.size() - most)).toList();
    }

    /** How long ago the earliest moment was; zero when there is none, or it is still to come. */
    Duration sinceFirst(Instant now) {
        return jobs.isEmpty() || jobs.firstKey().due().isAfter(now)
                ? Duration.ZERO
                : Duration.between(jobs.firstKey().due(), now);
    }

    private record Key(Instant due, long arrival) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::due).thenComparingLong(Key::arrival);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
