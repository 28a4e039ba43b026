package uk.bng.application.job;

import java.time.Instant;

/**
 * From which job another one was revised.
 *
 * @param origin the first of the line
 * @param parent the one that was revised
 * @param revision how many revisions lie between origin and this job, from 1
 * @param begun when the origin was made: it may be forgotten before its revisions
 */
public record Lineage(JobId origin, JobId parent, int revision, Instant begun) {
    public Lineage {
        if (revision < 1) {
            throw new IllegalArgumentException("The revision (%d) must be at least 1.".formatted(revision));
        }
    }

    /** The lineage of a job that revises {@code parent}. */
    public static Lineage after(JobRecord parent) {
        JobId id = parent.job().id();
        Lineage before = parent.job().lineage();
        return before == null
                ? new Lineage(id, id, 1, parent.createdAt())
                : new Lineage(before.origin, id, before.revision + 1, before.begun);
    }
}
