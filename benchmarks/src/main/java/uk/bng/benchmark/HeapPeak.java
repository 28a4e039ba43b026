package uk.bng.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** What memory a stretch of one thread's work took. */
final class HeapPeak {
    private static final double MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long before;

    private HeapPeak() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        this.before = THREADS.getCurrentThreadAllocatedBytes();
    }

    /** Begins to measure, on a heap swept before. */
    static HeapPeak start() {
        return new HeapPeak();
    }

    /** The megabytes that this thread has allocated since. */
    double allocated() {
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / MEGABYTE;
    }

    /** The most megabytes that the heap has held since, garbage included. */
    double peak() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
