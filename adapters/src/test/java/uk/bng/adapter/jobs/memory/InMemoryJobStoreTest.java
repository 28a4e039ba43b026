package uk.bng.adapter.jobs.memory;

import uk.bng.application.job.JobRules;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.JobStoreContract;
import uk.bng.application.port.MovableClock;

class InMemoryJobStoreTest extends JobStoreContract {
    private JobStore store;

    @Override
    protected JobStore store(MovableClock clock, JobRules rules) {
        store = new InMemoryJobStore(rules, clock);
        return store;
    }

    @Override
    protected JobStore another() {
        return store;
    }
}
