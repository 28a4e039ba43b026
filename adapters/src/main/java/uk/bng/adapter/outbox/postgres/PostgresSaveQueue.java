package uk.bng.adapter.outbox.postgres;

import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.bng.adapter.postgres.Columns;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseDown;
import uk.bng.adapter.postgres.DatabaseRefusal;
import uk.bng.adapter.postgres.Statements;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.port.SaveQueueUnavailable;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveCensus;
import uk.bng.application.save.SaveEnd;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SavePut;
import uk.bng.application.save.SaveRules;
import uk.bng.application.save.SaveStep;

/**
 * The line of saves in a PostgreSQL database, shared by all processes that use it, so that what one began another finishes,
 * and kept when all of them end. Time is the server's. Saves of one quote are given away under a lock of that quote alone.
 * Thread-safe.
 */
public final class PostgresSaveQueue implements SaveQueue {
    private final Database database;
    private final SaveRules rules;
    private final Supplier<Duration> clockOffset;

    /** @param clockOffset added to the server's time; zero in earnest */
    public PostgresSaveQueue(Database database, SaveRules rules, Supplier<Duration> clockOffset) {
        this.database = database;
        this.rules = rules;
        this.clockOffset = clockOffset;
    }

    @Override
    public SavePut put(SaveIntent intent) {
        Map<String, Object> values = named(intent.key());
        values.put("job", intent.job().value());
        values.put("owner", intent.owner().value());
        return atomically(execute -> {
            lock(execute, SaveSql.LOCK_PUTS, Map.of());
            lock(
                    execute,
                    SaveSql.LOCK_QUOTE,
                    Map.of("quote", intent.key().quote().value()));
            Statements.change(execute, SaveSql.FORGET_OLD, timed("kept", micros(rules.kept())));
            Statements.change(execute, SaveSql.FORGET_MANY, Map.of("most", rules.most()));
            Optional<DbRow> known = Statements.one(execute, SaveSql.KNOWN, named(intent.key()));
            String state = known.map(row -> Columns.text(row, "state")).orElse("");
            boolean isOpen = state.equals("waiting") || state.equals("working") || state.equals("parked");
            if (!isOpen && count(execute) >= rules.most()) {
                return SavePut.FULL;
            }
            if (known.isPresent()) {
                askAgain(execute, known.get(), isOpen, intent);
            } else {
                values.put("offset", offset());
                Statements.change(execute, SaveSql.INSERT, values);
            }
            Statements.change(
                    execute,
                    SaveSql.SUPERSEDE,
                    Map.of(
                            "quote", intent.key().quote().value(),
                            "revision", intent.key().revision(),
                            "cause", SaveCause.SUPERSEDED.name(),
                            "offset", offset()));
            return SavePut.KEPT;
        });
    }

    /** Asked for once more; what was done for another job is done no longer. */
    private void askAgain(DbExecute execute, DbRow known, boolean isOpen, SaveIntent intent) {
        long number = Columns.whole(known, "number");
        if (!isOpen || !Columns.text(known, "job").equals(intent.job().value())) {
            Statements.change(execute, SaveSql.FORGET_STEPS, Map.of("number", number));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("number", number);
        values.put("job", intent.job().value());
        values.put("owner", intent.owner().value());
        if (isOpen && !Columns.text(known, "state").equals("parked")) {
            Statements.change(execute, SaveSql.ASK_OPEN, values);
        } else {
            values.put("offset", offset());
            Statements.change(execute, SaveSql.ASK_AGAIN, values);
        }
    }

    private static long count(DbExecute execute) {
        return Statements.one(execute, SaveSql.COUNT_OPEN, Map.of())
                .map(row -> Columns.whole(row, "n"))
                .orElseThrow();
    }

    @Override
    public Optional<SaveLease> claim(WorkerName worker, Duration term) {
        return atomically(execute -> {
            for (DbRow due : Statements.all(execute, SaveSql.DUE, Map.of("offset", offset()))) {
                Map<String, Object> quote = Map.of("quote", Columns.text(due, "quote"));
                if (Statements.one(execute, SaveSql.TRY_QUOTE, quote)
                        .map(row -> Columns.flag(row, "locked"))
                        .orElse(false)) {
                    Map<String, Object> values = timed("term", micros(term));
                    values.put("number", Columns.whole(due, "number"));
                    Optional<SaveLease> lease = lent(execute, SaveSql.CLAIM, values, worker);
                    if (lease.isPresent()) {
                        return lease;
                    }
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public Optional<SaveLease> take(SaveKey key, WorkerName worker, Duration term) {
        return atomically(execute -> {
            lock(execute, SaveSql.LOCK_QUOTE, Map.of("quote", key.quote().value()));
            Map<String, Object> values = named(key);
            values.put("term", micros(term));
            values.put("offset", offset());
            return lent(execute, SaveSql.TAKE, values, worker);
        });
    }

    private static Optional<SaveLease> lent(
            DbExecute execute, String statement, Map<String, Object> values, WorkerName worker) {
        DbRow row = Statements.one(execute, statement, values).orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        Map<SaveStep, String> done = new EnumMap<>(SaveStep.class);
        for (DbRow step : Statements.all(execute, SaveSql.STEPS, Map.of("number", Columns.whole(row, "number")))) {
            done.put(SaveStep.valueOf(Columns.text(step, "step")), Columns.text(step, "made"));
        }
        return Optional.of(SaveRows.lease(row, worker, done));
    }

    @Override
    public boolean step(SaveLease lease, SaveStep step, String id) {
        Map<String, Object> values = under(lease);
        values.put("step", step.name());
        values.put("made", id);
        return isHeld(SaveSql.STEP, values);
    }

    @Override
    public boolean reschedule(SaveLease lease, Duration pause, SaveCause cause) {
        Map<String, Object> values = under(lease);
        values.put("pause", micros(pause));
        values.put("cause", cause.name());
        return isHeld(SaveSql.RESCHEDULE, values);
    }

    @Override
    public boolean park(SaveLease lease, SaveCause cause) {
        return ended(lease, "parked", cause);
    }

    @Override
    public boolean close(SaveLease lease, SaveEnd end) {
        return switch (end) {
            case SaveEnd.Refused refused -> ended(lease, "refused", refused.cause());
            case SaveEnd.Saved saved -> {
                Map<String, Object> values = under(lease);
                values.put("object", saved.link().record().object());
                values.put("record", saved.link().record().id());
                values.put("url", Objects.requireNonNullElse(saved.link().webUrl(), ""));
                yield isHeld(SaveSql.SAVED, values);
            }
        };
    }

    private boolean ended(SaveLease lease, String state, SaveCause cause) {
        Map<String, Object> values = under(lease);
        values.put("state", state);
        values.put("cause", cause.name());
        return isHeld(SaveSql.END, values);
    }

    private boolean isHeld(String statement, Map<String, Object> values) {
        return ask(execute -> Statements.change(execute, statement, values)) == 1;
    }

    @Override
    public int release() {
        String causes = Arrays.stream(SaveCause.values())
                .filter(cause -> cause.course() == SaveCause.Course.PARK)
                .map(Enum::name)
                .collect(Collectors.joining(","));
        return Math.toIntExact(ask(
                execute -> Statements.change(execute, SaveSql.RELEASE, Map.of("causes", causes, "offset", offset()))));
    }

    @Override
    public List<KeptSave> find(List<QuoteRef> quotes) {
        if (quotes.isEmpty()) {
            return List.of();
        }
        String wanted = quotes.stream().map(QuoteRef::value).distinct().collect(Collectors.joining(","));
        return kept(SaveSql.FIND, Map.of("quotes", wanted));
    }

    @Override
    public List<KeptSave> parked(int most) {
        return kept(SaveSql.PARKED, Map.of("most", most));
    }

    private List<KeptSave> kept(String statement, Map<String, ?> values) {
        return ask(execute -> Statements.all(execute, statement, values).stream()
                .map(SaveRows::kept)
                .toList());
    }

    @Override
    public int repoint(String recordId, String intoId) {
        Map<String, Object> values = Map.of("from", recordId, "into", intoId);
        return Math.toIntExact(atomically(execute -> Statements.change(execute, SaveSql.MERGE, values)
                + Statements.change(execute, SaveSql.REPOINT, values)));
    }

    @Override
    public List<SaveKey> unlink(String recordId) {
        Map<String, String> values = Map.of("record", recordId, "cause", SaveCause.RECORD_GONE.name());
        return kept(SaveSql.UNLINK, values).stream()
                .map(save -> save.intent().key())
                .toList();
    }

    @Override
    public SaveCensus census() {
        return ask(execute -> Statements.one(execute, SaveSql.CENSUS, Map.of("offset", offset()))
                .map(row -> new SaveCensus(
                        Columns.whole(row, "waiting"), SaveRows.time(row, "oldest"), Columns.whole(row, "parked")))
                .orElseThrow());
    }

    private <T> T ask(Function<DbExecute, T> question) {
        return answered(() -> database.ask(question));
    }

    private <T> T atomically(Function<DbExecute, T> work) {
        return answered(() -> database.atomically(work));
    }

    private static <T> T answered(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (DatabaseDown | DatabaseRefusal e) {
            throw new SaveQueueUnavailable("The line of saves (postgres) does not answer.", e);
        }
    }

    private static void lock(DbExecute execute, String statement, Map<String, ?> values) {
        if (Statements.one(execute, statement, values).isEmpty()) {
            throw new IllegalStateException("A lock that is waited for must be had.");
        }
    }

    private Map<String, Object> under(SaveLease lease) {
        return timed("fence", lease.fence());
    }

    private Map<String, Object> timed(String name, long value) {
        Map<String, Object> values = new HashMap<>();
        values.put(name, value);
        values.put("offset", offset());
        return values;
    }

    private static Map<String, Object> named(SaveKey key) {
        Map<String, Object> values = new HashMap<>();
        values.put("quote", key.quote().value());
        values.put("revision", key.revision());
        values.put("object", key.record().object());
        values.put("record", key.record().id());
        return values;
    }

    private long offset() {
        return micros(clockOffset.get());
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}
