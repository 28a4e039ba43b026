package uk.bng.adapter.jobs.redis;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.PackedText;
import uk.bng.adapter.json.StoredJobs;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.Census;
import uk.bng.application.job.Finish;
import uk.bng.application.job.ForgetAnswer;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
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
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Renewal;
import uk.bng.application.job.Submission;
import uk.bng.application.job.Swept;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.SessionTerms;

/**
 * Jobs in a Redis server (6.2 or later) or Valkey, shared by all processes that use it. Each method is one script and one
 * round trip, and all keys lie on one node of a cluster. Time is the server's. Connects and reconnects by itself; while
 * there is no connection every method fails at once. Thread-safe.
 */
public final class RedisJobStore implements JobStore, AutoCloseable {
    /** A hash tag: what stands in braces decides on which node of a cluster a key lies. */
    private static final String ROOT = "{bng}";

    private static final String QUEUED = "queued";
    private static final String CHANGED = "changed ";
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,15}");

    private final JobRules rules;
    private final Supplier<Duration> clockOffset;
    private final ScriptShelf scripts;
    private final StoredJobs stored = new StoredJobs();
    private final List<Consumer<JobNotice>> listeners = new CopyOnWriteArrayList<>();
    private final RedisLink link;

    private RedisJobStore(RedisURI address, JobRules rules, Supplier<Duration> clockOffset) {
        this.rules = rules;
        this.clockOffset = clockOffset;
        this.scripts = new ScriptShelf(rules);
        this.link = new RedisLink(address, ROOT + ":news", this::hear, () -> tell(new JobNotice.Missed()));
    }

    /**
     * The store at an address such as {@code rediss://user:password@host:6379}; the server may come up later.
     *
     * @param clockOffset added to the server's time; zero in earnest
     */
    public static RedisJobStore connect(String address, JobRules rules, Supplier<Duration> clockOffset) {
        RedisJobStore store = new RedisJobStore(parsed(address), rules, clockOffset);
        store.link.open();
        return store;
    }

    static RedisURI parsed(String address) {
        try {
            return RedisURI.create(address);
        } catch (IllegalArgumentException e) {
            // Neither the address nor its reader's words: they may hold the password.
            throw new IllegalArgumentException(
                    "The address of the job store must be redis://host:port or rediss://user:password@host:port.");
        }
    }

    @Override
    public Submission submit(QuoteJob job, Idempotency idempotency) {
        String recordId = job.order().recordId();
        Lineage lineage = job.lineage();
        Arguments arguments = arguments()
                .with(job.id().value())
                .with(job.owner().value())
                .with(PackedText.of(stored.write(job)))
                .with(recordId == null ? "" : recordId)
                .with(lineage == null ? "" : stored.write(lineage));
        switch (idempotency) {
            case Idempotency.None unused -> {}
            case Idempotency.Keyed keyed -> arguments.with(keyed.key()).with(keyed.bodyHash());
        }
        Reply reply = run(Script.SUBMIT, arguments);
        return switch (reply.text(0)) {
            case "accepted" ->
                new Submission.Accepted(
                        new JobRecord(job, new JobState.Pending(), 0, 1, reply.instant(1), reply.instant(1)));
            case "replayed" -> new Submission.Replayed(new JobId(reply.text(1)));
            case "reused" -> new Submission.KeyReused();
            case "full" -> new Submission.QueueFull(JobRules.RETRY_AFTER);
            case "live" -> new Submission.TooManyLive(rules.livePerOwner(), JobRules.RETRY_AFTER);
            case "known" -> throw new IllegalArgumentException("The job id (%s) must be new.".formatted(job.id()));
            default -> throw unexpected(Script.SUBMIT, reply);
        };
    }

    @Override
    public Optional<Lease> claim(WorkerName worker, Duration term) {
        Reply reply = run(Script.CLAIM, arguments().with(term.toMillis()).with(worker.value()));
        return reply.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lease(
                        stored.readJob(reply.unpacked(0)),
                        worker,
                        reply.number(1),
                        reply.count(2),
                        reply.instant(4),
                        reply.millis(3)));
    }

    @Override
    public Renewal renew(Lease lease, Duration term) {
        return renewal(Script.RENEW, under(lease).with(term.toMillis()));
    }

    @Override
    public Renewal report(Lease lease, JobProgress progress) {
        return renewal(Script.REPORT, under(lease).with(stored.write(progress)));
    }

    private Renewal renewal(Script script, Arguments arguments) {
        Reply reply = run(script, arguments);
        return switch (reply.text(0)) {
            case "held" -> new Renewal.Held(reply.text(1).equals("1"));
            case "lost" -> new Renewal.Lost();
            default -> throw unexpected(script, reply);
        };
    }

    @Override
    public Finish finish(Lease lease, JobEnding ending, JobLog log) {
        Arguments arguments =
                under(lease).with(ending.phase().code()).with("log").with(PackedText.of(log.text()));
        switch (ending) {
            case JobEnding.Completed completed -> add(arguments, completed.answer());
            case JobEnding.Failed failed ->
                arguments
                        .with("fault")
                        .with(failed.fault().kind().name())
                        .with("detail")
                        .with(failed.fault().detail());
            case JobEnding.Cancelled cancelled -> add(arguments, cancelled.best());
        }
        return letGo(Script.FINISH, arguments);
    }

    private void add(Arguments arguments, @Nullable JobAnswer answer) {
        if (answer != null) {
            arguments
                    .with("figures")
                    .with(stored.write(answer.figures()))
                    .with("answer")
                    .with(PackedText.of(answer.document()));
        }
    }

    @Override
    public Finish giveBack(Lease lease, Duration pause, boolean counts) {
        JobMove move = counts ? JobMove.GIVE_BACK : JobMove.HAND_BACK;
        return letGo(Script.GIVE_BACK, under(lease).with(move.name()).with(pause.toMillis()));
    }

    private Finish letGo(Script script, Arguments arguments) {
        Reply reply = run(script, arguments);
        return switch (reply.text(0)) {
            case "recorded" -> Finish.RECORDED;
            case "lost" -> Finish.LEASE_LOST;
            case "over" -> Finish.ALREADY_FINISHED;
            default -> throw unexpected(script, reply);
        };
    }

    @Override
    public CancelAnswer cancel(Owner owner, JobId id) {
        Reply reply = run(Script.CANCEL, of(owner, id));
        if (reply.isEmpty()) {
            return CancelAnswer.UNKNOWN;
        }
        return switch (JobTurn.valueOf(reply.text(0))) {
            case CANCELLED -> CancelAnswer.CANCELLED;
            case ASKED -> CancelAnswer.ASKED;
            case REFUSED, STARTED, REQUEUED, REFUNDED, FINISHED, WORKER_LOST, DEPENDENCY_DOWN ->
                CancelAnswer.ALREADY_FINISHED;
        };
    }

    @Override
    public Optional<JobRecord> find(Owner owner, JobId id) {
        Reply reply = run(Script.FIND, of(owner, id));
        return reply.isEmpty()
                ? Optional.empty()
                : Optional.of(new JobRecord(
                        stored.readJob(reply.unpacked(0)),
                        state(phase(reply.text(1)), reply),
                        reply.count(2),
                        reply.number(3),
                        reply.instant(4),
                        reply.instant(5)));
    }

    private JobState state(JobPhase phase, Reply reply) {
        return switch (phase) {
            case PENDING -> new JobState.Pending();
            case RUNNING -> {
                String progress = reply.textOrNull(7);
                yield new JobState.Running(
                        "1".equals(reply.textOrNull(6)), progress == null ? null : stored.readProgress(progress));
            }
            case COMPLETED, FAILED, CANCELLED ->
                new JobState.Finished(ending(phase, reply), reply.instant(12), log(reply.unpackedOrNull(13)));
        };
    }

    private static JobLog log(@Nullable String text) {
        return text == null ? JobLog.EMPTY : JobLog.ofText(text);
    }

    private JobEnding ending(JobPhase phase, Reply reply) {
        String figures = reply.textOrNull(8);
        String document = reply.unpackedOrNull(9);
        JobAnswer answer =
                figures == null || document == null ? null : new JobAnswer(stored.readFigures(figures), document);
        if (phase == JobPhase.FAILED) {
            return new JobEnding.Failed(new JobFault(JobFault.Kind.valueOf(reply.text(10)), reply.text(11)));
        }
        return answer != null && phase == JobPhase.COMPLETED
                ? new JobEnding.Completed(answer)
                : new JobEnding.Cancelled(answer);
    }

    @Override
    public JobPage list(Owner owner, JobPageWish wish) {
        String cursor = wish.cursor();
        String record = wish.recordId();
        JobPhase only = wish.phase();
        Arguments arguments = arguments()
                .with(owner.value())
                .with(wish.limit())
                .with(cursor != null && CURSOR.matcher(cursor).matches() ? cursor : "")
                .with(record == null ? "" : record);
        Arrays.stream(JobPhase.values())
                .filter(phase -> only == null || only == phase)
                .forEach(phase -> arguments.with(phase.code()));
        Reply reply = run(Script.LIST, arguments);
        int shown = Math.min(reply.size(), wish.limit());
        List<JobSummary> items = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            items.add(summary(reply.list(i)));
        }
        return new JobPage(items, reply.size() > shown ? reply.list(shown - 1).text(0) : null);
    }

    private JobSummary summary(Reply item) {
        String figures = item.textOrNull(2);
        String lineage = item.textOrNull(4);
        return new JobSummary(
                new JobId(item.text(9)),
                phase(item.text(1)),
                figures == null ? null : stored.readFigures(figures),
                item.textOrNull(3),
                lineage == null ? null : stored.readLineage(lineage),
                item.count(5),
                item.instant(6),
                item.instant(7),
                item.instantOrNull(8));
    }

    @Override
    public ForgetAnswer forget(Owner owner, JobId id) {
        Reply reply = run(Script.FORGET, of(owner, id));
        return switch (reply.text(0)) {
            case "forgotten" -> ForgetAnswer.FORGOTTEN;
            case "live" -> ForgetAnswer.STILL_LIVE;
            case "unknown" -> ForgetAnswer.UNKNOWN;
            default -> throw unexpected(Script.FORGET, reply);
        };
    }

    @Override
    public Swept sweep() {
        Reply reply = run(Script.SWEEP, arguments());
        return new Swept(reply.count(0), reply.count(1), reply.count(2));
    }

    @Override
    public Census census() {
        Reply reply = run(Script.CENSUS, arguments());
        return new Census(reply.number(0), reply.number(1), reply.millis(2));
    }

    @Override
    public void listen(Consumer<JobNotice> listener) {
        listeners.add(listener);
    }

    /** Sessions in the same server, over the same connection: closed with this store. */
    public RedisSessions sessions(SessionTerms terms) {
        return new RedisSessions(link, ROOT, terms, clockOffset);
    }

    @Override
    public void close() {
        link.close();
    }

    private void hear(String message) {
        if (message.equals(QUEUED)) {
            tell(new JobNotice.Queued());
        } else if (message.startsWith(CHANGED)) {
            JobId.parse(message.substring(CHANGED.length())).ifPresent(id -> tell(new JobNotice.Changed(id)));
        }
    }

    private void tell(JobNotice notice) {
        listeners.forEach(listener -> listener.accept(notice));
    }

    private Reply run(Script script, Arguments arguments) {
        return link.run(scripts.whole(script), ROOT, arguments.values());
    }

    private Arguments arguments() {
        return new Arguments().with(clockOffset.get().toMillis());
    }

    private Arguments under(Lease lease) {
        return arguments().with(lease.job().id().value()).with(lease.fence());
    }

    private Arguments of(Owner owner, JobId id) {
        return arguments().with(owner.value()).with(id.value());
    }

    private static JobPhase phase(String code) {
        return JobPhase.named(code)
                .orElseThrow(() -> new IllegalStateException("The phase (%s) must be known.".formatted(code)));
    }

    private static IllegalStateException unexpected(Script script, Reply reply) {
        return new IllegalStateException("The answer (%s) of %s must be known.".formatted(reply.text(0), script));
    }
}
