package uk.bng.adapter.jobs.memory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobRules;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.JobStoreContract;
import uk.bng.application.port.MovableClock;

class InMemoryJobStoreTest extends JobStoreContract {
    private @Nullable JobStore store;

    @Override
    protected JobStore store(MovableClock clock, JobRules rules) {
        JobStore made = new InMemoryJobStore(rules, clock);
        store = made;
        return made;
    }

    @Override
    protected JobStore another() {
        return Objects.requireNonNull(store);
    }
}
