package uk.bng.application.job;

/** Names one working thread of one process, for the record of who held a lease. */
public record WorkerName(String value) {
    @Override
    public String toString() {
        return value;
    }
}
