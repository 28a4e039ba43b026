package uk.bng.application.job;

/**
 * From which job another one was revised.
 *
 * @param origin the first of the line
 * @param parent the one that was revised
 * @param revision how many revisions lie between origin and this job, from 1
 */
public record Lineage(JobId origin, JobId parent, int revision) {
    public Lineage {
        if (revision < 1) {
            throw new IllegalArgumentException("The revision (%d) must be at least 1.".formatted(revision));
        }
    }

    /** The lineage of a job that revises {@code parent}. */
    public static Lineage after(QuoteJob parent) {
        Lineage before = parent.lineage();
        return before == null
                ? new Lineage(parent.id(), parent.id(), 1)
                : new Lineage(before.origin, parent.id(), before.revision + 1);
    }
}
