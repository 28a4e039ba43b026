package uk.bng.adapter.jobs.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;

/** The idempotency keys of the last hours, and which job each made; of too many the oldest are forgotten first. */
final class KeyBook {
    private final Map<Name, Kept> keys = new LinkedHashMap<>();
    private final Duration retention;
    private final int most;

    KeyBook(Duration retention, int most) {
        this.retention = retention;
        this.most = most;
    }

    Optional<Kept> find(Owner owner, Idempotency.Keyed keyed, Instant now) {
        forgetOld(now);
        return Optional.ofNullable(keys.get(new Name(owner, keyed.key())));
    }

    void add(Owner owner, Idempotency.Keyed keyed, JobId id, Instant now) {
        keys.put(new Name(owner, keyed.key()), new Kept(id, keyed.bodyHash(), now.plus(retention)));
        if (keys.size() > most) {
            dropFirst();
        }
    }

    /** Keys stand in the order they came, and all are kept equally long. */
    void forgetOld(Instant now) {
        while (!keys.isEmpty() && !keys.values().iterator().next().until().isAfter(now)) {
            dropFirst();
        }
    }

    private void dropFirst() {
        Iterator<Name> names = keys.keySet().iterator();
        names.next();
        names.remove();
    }

    /** What a key stands for. */
    record Kept(JobId id, String bodyHash, Instant until) {}

    private record Name(Owner owner, String key) {}
}
