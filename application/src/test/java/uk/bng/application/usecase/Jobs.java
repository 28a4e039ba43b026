package uk.bng.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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
import uk.bng.application.job.JobState;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.job.Renewal;
import uk.bng.application.job.Submission;
import uk.bng.application.job.Swept;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * Jobs as the tests of the use cases need them: what is done to them is written down, and what a store may answer is set
 * by hand. It is no store to work with: leases here end only when told to.
 */
final class Jobs implements JobStore {
    static final Owner OWNER = new Owner("k1");
    static final WorkerName WORKER = new WorkerName("w1");

    private final Map<JobId, JobRecord> records = new HashMap<>();
    private final Deque<JobId> waiting = new ArrayDeque<>();
    private final Set<JobId> cancelsAsked = new HashSet<>();
    private final Set<JobId> leasesLost = new HashSet<>();
    private final List<String> calls = new ArrayList<>();
    private final List<JobProgress> reports = new ArrayList<>();
    private final List<JobEnding> endings = new ArrayList<>();
    private final List<JobLog> logs = new ArrayList<>();
    private final List<RuntimeException> faults = new ArrayList<>();
    private Consumer<JobNotice> listener = notice -> {};

    static JobId id(int number) {
        return JobId.of(new UUID(0, number));
    }

    static QuoteJob job(int number, QuoteOrder order) {
        return job(number, order, Orders.TWO_BANKS.version());
    }

    static QuoteJob job(int number, QuoteOrder order, CatalogueVersion catalogue) {
        return new QuoteJob(id(number), OWNER, order, catalogue, null);
    }

    /** The next call of a store fails so. */
    synchronized void failNext(RuntimeException fault) {
        faults.add(fault);
    }

    /** The next so many calls find no store. */
    synchronized void beAwayFor(int times) {
        for (int i = 0; i < times; i++) {
            faults.add(new JobStoreUnavailable("The store is away.", null));
        }
    }

    synchronized void loseLease(JobId id) {
        leasesLost.add(id);
    }

    /** Changes a job without telling anybody. */
    synchronized void put(JobRecord record) {
        records.put(record.job().id(), record);
    }

    void tell(JobNotice notice) {
        listener.accept(notice);
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized List<JobProgress> reports() {
        return List.copyOf(reports);
    }

    synchronized List<JobEnding> endings() {
        return List.copyOf(endings);
    }

    synchronized List<JobLog> logs() {
        return List.copyOf(logs);
    }

    synchronized List<QuoteJob> handedIn() {
        return records.values().stream().map(JobRecord::job).toList();
    }

    static JobRecord record(QuoteJob job, JobState state, long sequence) {
        return new JobRecord(job, state, 1, sequence, Instant.EPOCH, Instant.EPOCH);
    }

    @Override
    public synchronized Submission submit(QuoteJob job, Idempotency idempotency) {
        called("submit");
        if (idempotency instanceof Idempotency.Keyed) {
            return new Submission.KeyReused();
        }
        JobRecord made = record(job, new JobState.Pending(), 1);
        records.put(job.id(), made);
        waiting.add(job.id());
        return new Submission.Accepted(made);
    }

    @Override
    public synchronized Optional<Lease> claim(WorkerName worker, Duration term) {
        called("claim");
        return Optional.ofNullable(waiting.poll())
                .map(id -> new Lease(
                        Objects.requireNonNull(records.get(id)).job(),
                        worker,
                        1,
                        1,
                        Instant.EPOCH,
                        Duration.ofMillis(5)));
    }

    @Override
    public synchronized Renewal renew(Lease lease, Duration term) {
        called("renew " + term);
        return held(lease);
    }

    @Override
    public synchronized Renewal report(Lease lease, JobProgress progress) {
        called("report");
        reports.add(progress);
        return held(lease);
    }

    @Override
    public synchronized Finish finish(Lease lease, JobEnding ending, JobLog log) {
        called("finish");
        if (leasesLost.contains(lease.job().id())) {
            return Finish.LEASE_LOST;
        }
        endings.add(ending);
        logs.add(log);
        return Finish.RECORDED;
    }

    @Override
    public synchronized Finish giveBack(Lease lease, Duration pause, boolean counts) {
        called("give back after %s, %s".formatted(pause, counts ? "counted" : "not counted"));
        waiting.add(lease.job().id());
        return Finish.RECORDED;
    }

    @Override
    public synchronized CancelAnswer cancel(Owner owner, JobId id) {
        called("cancel");
        cancelsAsked.add(id);
        return owner.equals(OWNER) ? CancelAnswer.ASKED : CancelAnswer.UNKNOWN;
    }

    @Override
    public synchronized Optional<JobRecord> find(Owner owner, JobId id) {
        called("find");
        return Optional.ofNullable(owner.equals(OWNER) ? records.get(id) : null);
    }

    @Override
    public synchronized JobPage list(Owner owner, JobPageWish wish) {
        called("list " + wish.limit());
        return new JobPage(List.of(), owner.value());
    }

    @Override
    public synchronized ForgetAnswer forget(Owner owner, JobId id) {
        called("forget");
        return owner.equals(OWNER) ? ForgetAnswer.FORGOTTEN : ForgetAnswer.UNKNOWN;
    }

    @Override
    public synchronized Swept sweep() {
        called("sweep");
        return new Swept(1, 2, 3);
    }

    @Override
    public synchronized Census census() {
        return new Census(waiting.size(), 0, Duration.ZERO);
    }

    @Override
    public synchronized void listen(Consumer<JobNotice> added) {
        listener = added;
    }

    private Renewal held(Lease lease) {
        JobId id = lease.job().id();
        return leasesLost.contains(id) ? new Renewal.Lost() : new Renewal.Held(cancelsAsked.contains(id));
    }

    private void called(String what) {
        if (!faults.isEmpty()) {
            throw faults.removeFirst();
        }
        calls.add(what);
    }
}
