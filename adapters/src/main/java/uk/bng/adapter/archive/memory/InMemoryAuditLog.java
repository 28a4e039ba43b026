package uk.bng.adapter.archive.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.AuditLog;
import uk.bng.application.port.AuditRecord;

/** The log in this process: bounded, and gone with it; lines of the program's own log last longer. Thread-safe. */
public final class InMemoryAuditLog implements AuditLog {
    /** A few megabytes. */
    public static final int USUAL_ROOM = 10_000;

    private final int room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<AuditRecord> records = new ArrayDeque<>();
    private long ids;

    /** @param room the most that is held; the oldest makes room for the next */
    public InMemoryAuditLog(int room) {
        this.room = room;
    }

    @Override
    public void add(AuditEvent event) {
        lock.lock();
        try {
            records.addFirst(new AuditRecord(++ids, event));
            if (records.size() > room) {
                records.removeLast();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<AuditRecord> latest(int most, @Nullable Long before) {
        lock.lock();
        try {
            return records.stream()
                    .filter(known -> before == null || known.id() < before)
                    .limit(most)
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
