package uk.bng.adapter.jobs.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.Census;
import uk.bng.application.job.Finish;
import uk.bng.application.job.ForgetAnswer;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobMove;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobPhase;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.JobState;
import uk.bng.application.job.JobSummary;
import uk.bng.application.job.JobTurn;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Renewal;
import uk.bng.application.job.Submission;
import uk.bng.application.job.Swept;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.JobStore;

/**
 * Jobs in the memory of one process, gone when it ends. One lock guards all; no method takes longer for more jobs but by
 * the logarithm. Bounded: besides what the rules say, at most 20,000 finished jobs and 100,000 idempotency keys are kept,
 * and of more the oldest are forgotten before their time; answers are kept compressed. Listeners are told by the thread
 * that made the change, outside the lock. Thread-safe.
 */
public final class InMemoryJobStore implements JobStore {
    private static final int MOST_FINISHED = 20_000;
    private static final int MOST_KEYS = 100_000;
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<JobNotice>> listeners = new CopyOnWriteArrayList<>();
    private final JobRules rules;
    private final InstantSource clock;
    private final JobBooks books;
    private final KeyBook keys;

    public InMemoryJobStore(JobRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
        this.books = new JobBooks(rules, MOST_FINISHED);
        this.keys = new KeyBook(rules.retention(), MOST_KEYS);
    }

    @Override
    public Submission submit(QuoteJob job, Idempotency idempotency) {
        return step(now -> switch (idempotency) {
            case Idempotency.None unused -> accepted(job, now);
            case Idempotency.Keyed keyed ->
                keys.find(job.owner(), keyed, now)
                        .<Submission>map(kept -> kept.bodyHash().equals(keyed.bodyHash())
                                ? new Submission.Replayed(kept.id())
                                : new Submission.KeyReused())
                        .orElseGet(() -> accepted(job, keyed, now));
        });
    }

    private Submission accepted(QuoteJob job, Idempotency.Keyed keyed, Instant now) {
        Submission submission = accepted(job, now);
        if (submission instanceof Submission.Accepted) {
            keys.add(job.owner(), keyed, job.id(), now);
        }
        return submission;
    }

    private Submission accepted(QuoteJob job, Instant now) {
        if (books.live(job.owner()) >= rules.livePerOwner()) {
            return new Submission.TooManyLive(rules.livePerOwner(), JobRules.RETRY_AFTER);
        }
        return books.pending() >= rules.queue()
                ? new Submission.QueueFull(JobRules.RETRY_AFTER)
                : new Submission.Accepted(Sight.of(books.add(job, now)).jobRecord());
    }

    @Override
    public Optional<Lease> claim(WorkerName worker, Duration term) {
        return step(now -> {
            books.endLeases(now);
            return books.next(now).map(job -> {
                Duration waited =
                        Duration.between(job.stand() instanceof Stand.Waiting wait ? wait.readyAt() : now, now);
                books.move(job, JobMove.CLAIM, now.plus(term), null, now);
                long fence = job.stand() instanceof Stand.Held held ? held.fence() : 0;
                return new Lease(job.job(), worker, fence, job.attempt(), job.createdAt(), waited);
            });
        });
    }

    @Override
    public Renewal renew(Lease lease, Duration term) {
        return underLease(lease, (job, held, now) -> books.refile(job, held.until(now.plus(term)), now));
    }

    @Override
    public Renewal report(Lease lease, JobProgress progress) {
        return underLease(lease, (job, held, now) -> books.change(job, held.at(progress), now));
    }

    @Override
    public Finish finish(Lease lease, JobEnding ending, JobLog log) {
        LastWord word = LastWord.of(ending, log);
        return letGo(lease, (job, now) -> books.move(job, JobMove.FINISH, now, word, now));
    }

    @Override
    public Finish giveBack(Lease lease, Duration pause, boolean counts) {
        JobMove move = counts ? JobMove.GIVE_BACK : JobMove.HAND_BACK;
        return letGo(lease, (job, now) -> books.move(job, move, now.plus(pause), null, now));
    }

    @Override
    public CancelAnswer cancel(Owner owner, JobId id) {
        return step(now -> find(owner, id, now)
                .map(job -> switch (books.move(job, JobMove.CANCEL, now, null, now)) {
                    case CANCELLED -> CancelAnswer.CANCELLED;
                    case ASKED -> CancelAnswer.ASKED;
                    case REFUSED, STARTED, REQUEUED, REFUNDED, FINISHED, WORKER_LOST, DEPENDENCY_DOWN ->
                        CancelAnswer.ALREADY_FINISHED;
                })
                .orElse(CancelAnswer.UNKNOWN));
    }

    @Override
    public Optional<JobRecord> find(Owner owner, JobId id) {
        // Unpacking the answer is left until the lock is free again.
        return step(now -> find(owner, id, now).map(Sight::of)).map(Sight::jobRecord);
    }

    @Override
    public JobPage list(Owner owner, JobPageWish wish) {
        return step(now ->
                books.shelf(owner).map(shelf -> page(shelf, wish, now)).orElseGet(() -> new JobPage(List.of(), null)));
    }

    private static JobPage page(Shelf shelf, JobPageWish wish, Instant now) {
        String cursor = wish.cursor();
        long before = cursor != null && CURSOR.matcher(cursor).matches() ? Long.parseLong(cursor) : Long.MAX_VALUE;
        List<HeldJob> found = newest(shelf, wish, before, now);
        List<HeldJob> shown = found.subList(0, Math.min(found.size(), wish.limit()));
        return new JobPage(
                shown.stream().map(InMemoryJobStore::summary).toList(),
                found.size() > shown.size() ? Long.toString(shown.getLast().arrival()) : null);
    }

    /** One more than is wished for, if there are so many. */
    private static List<HeldJob> newest(Shelf shelf, JobPageWish wish, long before, Instant now) {
        int most = wish.limit() + 1;
        JobPhase only = wish.phase();
        Set<JobPhase> phases = only == null ? EnumSet.allOf(JobPhase.class) : EnumSet.of(only);
        String record = wish.recordId();
        return record != null
                ? shelf.newest(record, phases, before, most, now)
                : phases.stream()
                        .flatMap(phase -> shelf.newest(phase, before, most, now).stream())
                        .sorted(Comparator.comparingLong(HeldJob::arrival).reversed())
                        .limit(most)
                        .toList();
    }

    @Override
    public ForgetAnswer forget(Owner owner, JobId id) {
        return step(now -> find(owner, id, now)
                .map(job -> {
                    if (!job.stand().phase().isFinished()) {
                        return ForgetAnswer.STILL_LIVE;
                    }
                    books.forget(job);
                    return ForgetAnswer.FORGOTTEN;
                })
                .orElse(ForgetAnswer.UNKNOWN));
    }

    @Override
    public Swept sweep() {
        return step(now -> {
            List<JobTurn> ended = books.endLeases(now);
            books.promote(now);
            keys.forgetOld(now);
            return new Swept(count(ended, JobTurn.REQUEUED), count(ended, JobTurn.WORKER_LOST), books.forgetOld(now));
        });
    }

    @Override
    public Census census() {
        return step(now -> new Census(books.pending(), books.running(), books.oldestWait(now)));
    }

    @Override
    public void listen(Consumer<JobNotice> listener) {
        listeners.add(listener);
    }

    private Optional<HeldJob> find(Owner owner, JobId id, Instant now) {
        return books.find(id, now).filter(job -> job.owner().equals(owner));
    }

    private static int count(List<JobTurn> turns, JobTurn turn) {
        return (int) turns.stream().filter(turn::equals).count();
    }

    private Renewal underLease(Lease lease, Work work) {
        return step(now -> {
            HeldJob job = books.find(lease.job().id(), now).orElse(null);
            if (job != null && job.stand() instanceof Stand.Held held && isUnder(lease, held, now)) {
                work.go(job, held, now);
                return new Renewal.Held(held.cancelAsked());
            }
            return new Renewal.Lost();
        });
    }

    private Finish letGo(Lease lease, LastWork work) {
        return step(now -> {
            HeldJob job = books.find(lease.job().id(), now).orElse(null);
            if (job == null || job.stand().phase().isFinished()) {
                return Finish.ALREADY_FINISHED;
            }
            if (job.stand() instanceof Stand.Held held && isUnder(lease, held, now)) {
                work.go(job, now);
                return Finish.RECORDED;
            }
            return Finish.LEASE_LOST;
        });
    }

    /** A lease that ran out is no lease any more, even before anybody noticed. */
    private static boolean isUnder(Lease lease, Stand.Held held, Instant now) {
        return held.fence() == lease.fence() && held.leaseEnd().isAfter(now);
    }

    private <T> T step(Function<Instant, T> work) {
        T answer;
        List<JobNotice> news;
        lock.lock();
        try {
            // Milliseconds are what clients are shown, and what other stores keep.
            answer = work.apply(clock.instant().truncatedTo(ChronoUnit.MILLIS));
            news = books.takeNews();
        } finally {
            lock.unlock();
        }
        for (JobNotice notice : news) {
            listeners.forEach(listener -> listener.accept(notice));
        }
        return answer;
    }

    private static JobSummary summary(HeldJob job) {
        AnswerFigures figures = null;
        Instant expiresAt = null;
        if (job.stand() instanceof Stand.Over over) {
            figures = over.ending().figures();
            expiresAt = over.expiresAt();
        }
        return new JobSummary(
                job.id(),
                job.stand().phase(),
                figures,
                job.job().order().recordId(),
                job.job().lineage(),
                job.attempt(),
                job.createdAt(),
                job.updatedAt(),
                expiresAt);
    }

    /** What is done by the holder of a lease. */
    private interface Work {
        void go(HeldJob job, Stand.Held held, Instant now);
    }

    /** What is done by the holder of a lease who lets go of it. */
    private interface LastWork {
        void go(HeldJob job, Instant now);
    }

    /** A job as it stood at a moment. */
    private record Sight(QuoteJob job, Stand stand, int attempt, long sequence, Instant createdAt, Instant updatedAt) {
        static Sight of(HeldJob job) {
            return new Sight(job.job(), job.stand(), job.attempt(), job.sequence(), job.createdAt(), job.updatedAt());
        }

        JobRecord jobRecord() {
            return new JobRecord(job, state(), attempt, sequence, createdAt, updatedAt);
        }

        private JobState state() {
            return switch (stand) {
                case Stand.Waiting unused -> new JobState.Pending();
                case Stand.Held held -> new JobState.Running(held.cancelAsked(), held.progress());
                case Stand.Over over ->
                    new JobState.Finished(
                            over.ending().ending(),
                            over.expiresAt(),
                            JobLog.ofText(over.log().text()));
            };
        }
    }
}
