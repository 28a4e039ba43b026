package uk.bng.architecture.bad.rule09.adapter.jobs.redis;

import uk.bng.architecture.bad.rule09.application.port.JobStore;
import uk.bng.architecture.bad.rule09.application.port.JobStoreContract;

/** Keeps the contract, but for another store. */
final class EmptyJobStoreTest extends JobStoreContract {
    @Override
    protected JobStore store() {
        return new JobStore() {};
    }
}
