package uk.bng.application.usecase;

import uk.bng.application.job.Swept;
import uk.bng.application.port.JobStore;

/** Ends the leases of lost workers and forgets what was kept long enough. Thread-safe. */
public final class SweepJobs {
    private final JobStore jobs;

    public SweepJobs(JobStore jobs) {
        this.jobs = jobs;
    }

    /** One sweep; meant to be called every second or so. */
    public Swept sweep() {
        return jobs.sweep();
    }
}
