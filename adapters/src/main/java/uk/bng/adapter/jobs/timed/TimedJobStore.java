package uk.bng.adapter.jobs.timed;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.Census;
import uk.bng.application.job.Finish;
import uk.bng.application.job.ForgetAnswer;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Renewal;
import uk.bng.application.job.Submission;
import uk.bng.application.job.Swept;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.Journal;

/** Another store, each call of which is told to the journal. Thread-safe where that store is. */
public final class TimedJobStore implements JobStore {
    private static final String DEPENDENCY = "job-store";

    private final JobStore store;
    private final Journal journal;
    private final LongSupplier ticks;

    /** @param ticks nanoseconds since some moment, never falling */
    public TimedJobStore(JobStore store, Journal journal, LongSupplier ticks) {
        this.store = store;
        this.journal = journal;
        this.ticks = ticks;
    }

    @Override
    public Submission submit(QuoteJob job, Idempotency idempotency) {
        return timed("submit", () -> store.submit(job, idempotency));
    }

    @Override
    public Optional<Lease> claim(WorkerName worker, Duration term) {
        return timed("claim", () -> store.claim(worker, term));
    }

    @Override
    public Renewal renew(Lease lease, Duration term) {
        return timed("renew", () -> store.renew(lease, term));
    }

    @Override
    public Renewal report(Lease lease, JobProgress progress) {
        return timed("report", () -> store.report(lease, progress));
    }

    @Override
    public Finish finish(Lease lease, JobEnding ending, JobLog log) {
        return timed("finish", () -> store.finish(lease, ending, log));
    }

    @Override
    public Finish giveBack(Lease lease, Duration pause, boolean counts) {
        return timed("give-back", () -> store.giveBack(lease, pause, counts));
    }

    @Override
    public CancelAnswer cancel(Owner owner, JobId id) {
        return timed("cancel", () -> store.cancel(owner, id));
    }

    @Override
    public Optional<JobRecord> find(Owner owner, JobId id) {
        return timed("find", () -> store.find(owner, id));
    }

    @Override
    public JobPage list(Owner owner, JobPageWish wish) {
        return timed("list", () -> store.list(owner, wish));
    }

    @Override
    public ForgetAnswer forget(Owner owner, JobId id) {
        return timed("forget", () -> store.forget(owner, id));
    }

    @Override
    public Swept sweep() {
        return timed("sweep", store::sweep);
    }

    @Override
    public Census census() {
        return timed("census", store::census);
    }

    @Override
    public void listen(Consumer<JobNotice> listener) {
        store.listen(listener);
    }

    private <T> T timed(String operation, Supplier<T> call) {
        long start = ticks.getAsLong();
        boolean failed = true;
        try {
            T answer = call.get();
            failed = false;
            return answer;
        } finally {
            journal.call(
                    new DependencyCall(DEPENDENCY, operation, Duration.ofNanos(ticks.getAsLong() - start), failed));
        }
    }
}
