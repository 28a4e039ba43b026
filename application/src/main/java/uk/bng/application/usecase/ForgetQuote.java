package uk.bng.application.usecase;

import uk.bng.application.job.ForgetAnswer;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.port.JobStore;

/** Forgets a job that is over. Thread-safe. */
public final class ForgetQuote {
    private final JobStore jobs;

    public ForgetQuote(JobStore jobs) {
        this.jobs = jobs;
    }

    /** Forgets a job, unless it is live. */
    public ForgetAnswer forget(Owner owner, JobId id) {
        return jobs.forget(owner, id);
    }
}
