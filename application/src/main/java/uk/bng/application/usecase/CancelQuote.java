package uk.bng.application.usecase;

import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.port.JobStore;

/** Asks for a job to be ended; one that runs keeps its best plan. Thread-safe. */
public final class CancelQuote {
    private final JobStore jobs;

    public CancelQuote(JobStore jobs) {
        this.jobs = jobs;
    }

    /** Asks once more where it was asked already. */
    public CancelAnswer cancel(Owner owner, JobId id) {
        return jobs.cancel(owner, id);
    }
}
