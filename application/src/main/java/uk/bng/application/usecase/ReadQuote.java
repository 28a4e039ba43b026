package uk.bng.application.usecase;

import java.util.Optional;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Owner;
import uk.bng.application.port.JobStore;

/** Tells how a job stands, and what became of it. Thread-safe. */
public final class ReadQuote {
    private final JobStore jobs;

    public ReadQuote(JobStore jobs) {
        this.jobs = jobs;
    }

    /** The job of an owner; empty when there is none, or it is somebody else's. */
    public Optional<JobRecord> read(Owner owner, JobId id) {
        return jobs.find(owner, id);
    }
}
