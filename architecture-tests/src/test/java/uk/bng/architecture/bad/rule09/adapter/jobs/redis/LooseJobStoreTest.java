package uk.bng.architecture.bad.rule09.adapter.jobs.redis;

/** A test, but not of the contract. */
final class LooseJobStoreTest {
    LooseJobStore store() {
        return new LooseJobStore();
    }
}
