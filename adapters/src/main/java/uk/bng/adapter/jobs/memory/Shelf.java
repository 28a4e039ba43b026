package uk.bng.adapter.jobs.memory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import uk.bng.application.job.JobPhase;

/** One owner's jobs by arrival: all of them by phase, and those that may be claimed now. */
final class Shelf {
    private final Map<JobPhase, TreeMap<Long, HeldJob>> byPhase = new EnumMap<>(JobPhase.class);
    private final TreeMap<Long, HeldJob> ready = new TreeMap<>();
    private final Map<String, TreeMap<Long, HeldJob>> byRecord = new HashMap<>();

    NavigableMap<Long, HeldJob> of(JobPhase phase) {
        return byPhase.computeIfAbsent(phase, unused -> new TreeMap<>());
    }

    NavigableMap<Long, HeldJob> ready() {
        return ready;
    }

    /** Files a job under the record that it belongs to, if any. */
    void add(HeldJob job) {
        String record = job.job().order().recordId();
        if (record != null) {
            byRecord.computeIfAbsent(record, unused -> new TreeMap<>()).put(job.arrival(), job);
        }
    }

    void remove(HeldJob job) {
        String record = job.job().order().recordId();
        if (record != null) {
            byRecord.computeIfPresent(record, (unused, jobs) -> {
                jobs.remove(job.arrival());
                return jobs.isEmpty() ? null : jobs;
            });
        }
    }

    /** The newest jobs of a record that came before {@code arrival} and stand in one of {@code phases}. */
    List<HeldJob> newest(String recordId, Set<JobPhase> phases, long arrival, int most, Instant now) {
        return byRecord
                .getOrDefault(recordId, new TreeMap<>())
                .headMap(arrival, false)
                .descendingMap()
                .values()
                .stream()
                .filter(job -> phases.contains(job.stand().phase()) && !job.isExpired(now))
                .limit(most)
                .toList();
    }

    /** The newest jobs of a phase that came before {@code arrival}. */
    List<HeldJob> newest(JobPhase phase, long arrival, int most, Instant now) {
        return of(phase).headMap(arrival, false).descendingMap().values().stream()
                .filter(job -> !job.isExpired(now))
                .limit(most)
                .toList();
    }

    int live() {
        return of(JobPhase.PENDING).size() + of(JobPhase.RUNNING).size();
    }

    boolean isEmpty() {
        return byPhase.values().stream().allMatch(Map::isEmpty);
    }
}
