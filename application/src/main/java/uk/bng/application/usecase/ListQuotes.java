package uk.bng.application.usecase;

import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.Owner;
import uk.bng.application.port.JobStore;

/** Lists an owner's jobs. Thread-safe. */
public final class ListQuotes {
    private final JobStore jobs;

    public ListQuotes(JobStore jobs) {
        this.jobs = jobs;
    }

    /** The jobs that are wished for, newest first. */
    public JobPage list(Owner owner, JobPageWish wish) {
        return jobs.list(owner, wish);
    }
}
