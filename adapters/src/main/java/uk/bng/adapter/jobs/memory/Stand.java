package uk.bng.adapter.jobs.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.PackedText;
import uk.bng.application.job.JobPhase;
import uk.bng.application.job.JobProgress;

/** Where a job stands, with what only the store knows of it. */
sealed interface Stand {
    /** Waits, and may be claimed from {@code readyAt} on. */
    record Waiting(Instant readyAt) implements Stand {}

    /** A worker holds it until {@code leaseEnd}. */
    record Held(
            long fence,
            Instant leaseEnd,
            boolean cancelAsked,
            @Nullable JobProgress progress) implements Stand {
        Held until(Instant end) {
            return new Held(fence, end, cancelAsked, progress);
        }

        Held asked() {
            return new Held(fence, leaseEnd, true, progress);
        }

        Held at(JobProgress now) {
            return new Held(fence, leaseEnd, cancelAsked, now);
        }
    }

    /** Over, and kept until {@code expiresAt}. */
    record Over(KeptEnding ending, PackedText log, Instant expiresAt) implements Stand {}

    default JobPhase phase() {
        return switch (this) {
            case Waiting unused -> JobPhase.PENDING;
            case Held unused -> JobPhase.RUNNING;
            case Over over -> over.ending().phase();
        };
    }
}
