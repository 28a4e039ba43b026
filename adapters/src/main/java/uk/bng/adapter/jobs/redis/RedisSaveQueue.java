package uk.bng.adapter.jobs.redis;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.port.SaveQueueUnavailable;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.RecordLink;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveCensus;
import uk.bng.application.save.SaveEnd;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SavePut;
import uk.bng.application.save.SaveRules;
import uk.bng.application.save.SaveState;
import uk.bng.application.save.SaveStep;

/**
 * The line of saves in a Redis server, shared by all processes that use it, so that what one began another finishes. Each
 * method is one script and one round trip. Time is the server's. Thread-safe.
 */
public final class RedisSaveQueue implements SaveQueue, AutoCloseable {
    private static final String ROOT = "{bng}";

    /** Which item of a lease tells of the first step; the others follow in their order. */
    private static final int FIRST_STEP = 9;

    private final Supplier<Duration> clockOffset;
    private final Map<SaveScript, ScriptShelf.Whole> scripts = new EnumMap<>(SaveScript.class);
    private final RedisLink link;

    private RedisSaveQueue(RedisURI address, SaveRules rules, Supplier<Duration> clockOffset) {
        this.clockOffset = clockOffset;
        String head = "local MOST, KEPT = %d, %d\n"
                        .formatted(rules.most(), rules.kept().toMillis())
                + ScriptShelf.resource("saves_common.lua");
        for (SaveScript script : SaveScript.values()) {
            scripts.put(script, ScriptShelf.Whole.of(head + ScriptShelf.resource(script.file())));
        }
        this.link = new RedisLink(address, ROOT + ":saves:news", unused -> {}, () -> {});
    }

    /**
     * The line at an address such as {@code rediss://user:password@host:6379}; the server may come up later.
     *
     * @param clockOffset added to the server's time; zero in earnest
     */
    public static RedisSaveQueue connect(String address, SaveRules rules, Supplier<Duration> clockOffset) {
        var queue = new RedisSaveQueue(RedisJobStore.parsed(address), rules, clockOffset);
        queue.link.open();
        return queue;
    }

    @Override
    public SavePut put(SaveIntent intent) {
        Reply reply = run(
                SaveScript.PUT,
                named(intent.key())
                        .with(intent.job().value())
                        .with(intent.owner().value()));
        return reply.text(0).equals("full") ? SavePut.FULL : SavePut.KEPT;
    }

    @Override
    public Optional<SaveLease> claim(WorkerName worker, Duration term) {
        return lease(run(SaveScript.CLAIM, arguments().with(term.toMillis())), worker);
    }

    @Override
    public Optional<SaveLease> take(SaveKey key, WorkerName worker, Duration term) {
        return lease(run(SaveScript.TAKE, named(key).with(term.toMillis())), worker);
    }

    private static Optional<SaveLease> lease(Reply reply, WorkerName worker) {
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        Map<SaveStep, String> done = new EnumMap<>(SaveStep.class);
        int item = FIRST_STEP;
        for (SaveStep step : SaveStep.values()) {
            String id = reply.textOrNull(item++);
            if (id != null) {
                done.put(step, id);
            }
        }
        return Optional.of(
                new SaveLease(intent(reply), worker, reply.number(6), reply.count(7), reply.millis(8), done));
    }

    private static SaveIntent intent(Reply reply) {
        var key = new SaveKey(new QuoteRef(reply.text(0)), reply.count(1), new RecordKey(reply.text(2), reply.text(3)));
        return new SaveIntent(key, new JobId(reply.text(4)), new Owner(reply.text(5)));
    }

    @Override
    public boolean step(SaveLease lease, SaveStep step, String id) {
        return isHeld(run(SaveScript.STEP, under(lease).with(step.name()).with(id)));
    }

    @Override
    public boolean reschedule(SaveLease lease, Duration pause, SaveCause cause) {
        return isHeld(run(
                SaveScript.SETTLE,
                under(lease).with("waiting").with(pause.toMillis()).with(cause.name())));
    }

    @Override
    public boolean park(SaveLease lease, SaveCause cause) {
        return isHeld(run(SaveScript.SETTLE, under(lease).with("parked").with(0).with(cause.name())));
    }

    @Override
    public boolean close(SaveLease lease, SaveEnd end) {
        Arguments arguments = under(lease);
        switch (end) {
            case SaveEnd.Refused refused ->
                arguments.with("refused").with(0).with(refused.cause().name());
            case SaveEnd.Saved saved ->
                arguments
                        .with("saved")
                        .with(0)
                        .with("")
                        .with(saved.link().record().object())
                        .with(saved.link().record().id())
                        .with(Objects.requireNonNullElse(saved.link().webUrl(), ""));
        }
        return isHeld(run(SaveScript.SETTLE, arguments));
    }

    private static boolean isHeld(Reply reply) {
        return reply.text(0).equals("held");
    }

    @Override
    public int release() {
        Arguments arguments = arguments();
        Arrays.stream(SaveCause.values())
                .filter(cause -> cause.course() == SaveCause.Course.PARK)
                .forEach(cause -> arguments.with(cause.name()));
        return run(SaveScript.RELEASE, arguments).count(0);
    }

    @Override
    public List<KeptSave> find(List<QuoteRef> quotes) {
        if (quotes.isEmpty()) {
            return List.of();
        }
        Arguments arguments = arguments();
        quotes.stream().distinct().forEach(quote -> arguments.with(quote.value()));
        return kept(run(SaveScript.FIND, arguments));
    }

    @Override
    public List<KeptSave> parked(int most) {
        return kept(run(SaveScript.PARKED, arguments().with(most)));
    }

    private static List<KeptSave> kept(Reply reply) {
        List<KeptSave> saves = new ArrayList<>();
        for (int i = 0; i < reply.size(); i++) {
            Reply save = reply.list(i);
            saves.add(new KeptSave(intent(save), state(save), save.count(9)));
        }
        return saves;
    }

    private static SaveState state(Reply save) {
        String written = save.textOrNull(8);
        SaveCause cause = written == null ? null : SaveCause.valueOf(written);
        return switch (save.text(6)) {
            case "waiting" -> new SaveState.Waiting(save.instant(7), cause);
            case "working" -> new SaveState.Working(save.instant(7));
            case "parked" -> new SaveState.Parked(known(cause));
            case "refused" -> new SaveState.Refused(known(cause));
            case "saved" ->
                new SaveState.Saved(new RecordLink(new RecordKey(save.text(10), save.text(11)), save.textOrNull(12)));
            default ->
                throw new IllegalStateException("The state (%s) of a save must be known.".formatted(save.text(6)));
        };
    }

    private static SaveCause known(@Nullable SaveCause cause) {
        return Objects.requireNonNull(cause);
    }

    @Override
    public int repoint(String recordId, String intoId) {
        return run(SaveScript.RECORDS, arguments().with(recordId).with(intoId)).size();
    }

    @Override
    public List<SaveKey> unlink(String recordId) {
        return kept(run(SaveScript.RECORDS, arguments().with(recordId).with(""))).stream()
                .map(save -> save.intent().key())
                .toList();
    }

    @Override
    public SaveCensus census() {
        Reply reply = run(SaveScript.CENSUS, arguments());
        return new SaveCensus(reply.number(0), reply.millis(1), reply.number(2));
    }

    @Override
    public void close() {
        link.close();
    }

    private Reply run(SaveScript script, Arguments arguments) {
        try {
            return link.run(Objects.requireNonNull(scripts.get(script)), ROOT, arguments.values());
        } catch (JobStoreUnavailable e) {
            throw new SaveQueueUnavailable("The line of saves (redis) does not answer.", e);
        }
    }

    private Arguments arguments() {
        return new Arguments().with(clockOffset.get().toMillis());
    }

    private Arguments named(SaveKey key) {
        return arguments()
                .with(key.quote().value())
                .with(key.revision())
                .with(key.record().object())
                .with(key.record().id());
    }

    private Arguments under(SaveLease lease) {
        return named(lease.intent().key()).with(lease.fence());
    }
}
