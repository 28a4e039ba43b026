package uk.bng.application.job;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The log of a job as it is written. Steps stand at once; of findings that follow each other quickly the latest stands
 * once the pace allows, or before the next step. Findings leave room for the steps after them. Thread-safe.
 */
final class WorkLog {
    /** The least time between two findings. */
    static final Duration PACE = Duration.ofMillis(250);

    private static final int MOST_WITH_FINDINGS = JobLog.MOST - 10;

    private final AtomicReference<Page> page = new AtomicReference<>(new Page(JobLog.EMPTY, null, null));

    /** A step of the work. */
    void step(Duration at, String text) {
        page.updateAndGet(before -> before.settled().with(new JobLog.Line(at, text)));
    }

    /** Something that was found and that a better finding soon replaces. */
    void finding(Duration at, String text) {
        page.updateAndGet(before -> before.found(new JobLog.Line(at, text)));
    }

    /** What stands in it. */
    JobLog log() {
        return page.get().log;
    }

    /**
     * The log and what waits to stand in it.
     *
     * @param found when the last finding that stands was made
     */
    private record Page(
            JobLog log,
            JobLog.@Nullable Line waiting,
            @Nullable Duration found) {
        Page found(JobLog.Line line) {
            boolean isQuick = found != null && line.at().minus(found).compareTo(PACE) < 0;
            if (isQuick || log.lines().size() >= MOST_WITH_FINDINGS) {
                return new Page(log, line, found);
            }
            return new Page(log.with(line), null, line.at());
        }

        Page settled() {
            return waiting == null ? this : new Page(log.with(waiting), null, waiting.at());
        }

        Page with(JobLog.Line line) {
            return new Page(log.with(line), waiting, found);
        }
    }
}
