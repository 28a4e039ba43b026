package uk.bng.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobState;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.JobStore;
import uk.bng.application.save.HoldAnswer;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SavePut;
import uk.bng.application.save.SaveRules;
import uk.bng.application.save.SaveState;

/**
 * Saves a finished quote to the CRM: at once where the CRM answers within the budget, else by and by. It is put in line
 * before the CRM is asked anything, so that nothing is lost that somebody was told would come. Thread-safe.
 */
public final class PublishQuote {
    /** How long whoever waits for the answer is kept waiting. */
    public static final Duration BUDGET = Duration.ofSeconds(8);

    /** Longer than any try takes, so that nobody takes over from one that lives. */
    private static final Duration TERM = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final WorkerName WORKER = new WorkerName("publish");

    private final JobStore jobs;
    private final SaveSheets sheets;
    private final SaveTools tools;
    private final SaveTry saving;
    private final StockHolding holding;
    private final Consumer<Duration> pause;

    /** @param pause returns when so much time has passed */
    public PublishQuote(JobStore jobs, SaveSheets sheets, SaveTools tools, Consumer<Duration> pause) {
        this.jobs = jobs;
        this.sheets = sheets;
        this.tools = tools;
        this.saving = new SaveTry(tools);
        this.holding = new StockHolding(tools.holds());
        this.pause = pause;
    }

    /**
     * Saves a quote, or says why not.
     *
     * @throws uk.bng.application.port.JobStoreUnavailable when the job cannot be looked up
     * @throws uk.bng.application.port.SaveQueueUnavailable when it cannot be put in line; nothing was written then
     * @throws uk.bng.application.port.ReservationsUnavailable when its stock cannot be held; nothing was written then
     * @throws uk.bng.application.port.CatalogueUnavailable when there is no catalogue that says what stock there is
     */
    public PublishAnswer publish(SaveWish wish) {
        if (tools.sight().seen() instanceof Readiness.Off) {
            return new PublishAnswer.NotConfigured();
        }
        RecordKey record = wish.record();
        if (!tools.crm().isRecordId(record.id())) {
            return new PublishAnswer.BadRecordId();
        }
        if (tools.sight().seen() instanceof Readiness.Ready ready
                && !ready.objects().contains(record.object())) {
            return new PublishAnswer.UnknownRecord(record, false);
        }
        JobRecord job = jobs.find(wish.owner(), wish.job()).orElse(null);
        if (job == null) {
            return new PublishAnswer.NoSuchJob();
        }
        if (!(job.state() instanceof JobState.Finished finished)) {
            return new PublishAnswer.NotReady();
        }
        JobAnswer answer = SaveSheets.answer(finished).orElse(null);
        if (answer == null || !SaveSheets.holdsPlan(answer)) {
            return new PublishAnswer.Empty();
        }
        List<String> differences = wish.differences().apply(answer);
        return differences.isEmpty() ? saved(wish, job, answer) : new PublishAnswer.Differs(differences);
    }

    /** The stock is held first: a save without it would tell a client what cannot be kept. */
    private PublishAnswer saved(SaveWish wish, JobRecord job, JobAnswer answer) {
        SaveKey key = sheets.key(job, wish.record());
        return switch (holding.hold(key, answer)) {
            case null -> inLine(wish, job, answer, null);
            case HoldAnswer.Held held -> inLine(wish, job, answer, held);
            case HoldAnswer.TooLittle taken -> new PublishAnswer.StockTaken(taken.rows());
            case HoldAnswer.Overtaken later -> new PublishAnswer.Superseded(later.revision(), null);
        };
    }

    /** What ends before the next line is in line leaves a hold that the same save finds again, or that its term ends. */
    private PublishAnswer inLine(SaveWish wish, JobRecord job, JobAnswer answer, HoldAnswer.@Nullable Held held) {
        SaveKey key = sheets.key(job, wish.record());
        boolean isKept = false;
        try {
            isKept = tools.queue().put(new SaveIntent(key, wish.job(), wish.owner())) == SavePut.KEPT;
        } finally {
            if (!isKept && held != null && held.isNew()) {
                holding.release(key.quote(), key.revision());
            }
        }
        return isKept ? published(key, job, answer, held == null ? null : held.until()) : new PublishAnswer.NoRoom();
    }

    private PublishAnswer published(SaveKey key, JobRecord job, JobAnswer answer, @Nullable Instant heldUntil) {
        long end = tools.ticks().getAsLong() + BUDGET.toNanos();
        while (true) {
            Optional<SaveLease> lease = tools.queue().take(key, WORKER, TERM);
            if (lease.isPresent()) {
                Duration budget = Duration.ofNanos(end - tools.ticks().getAsLong());
                return tried(lease.get(), job, answer, budget, heldUntil);
            }
            PublishAnswer known = known(key, heldUntil);
            if (known != null) {
                return known;
            }
            if (tools.ticks().getAsLong() - end >= 0) {
                return queued(key, SaveRules.pauseAfter(1), heldUntil);
            }
            pause.accept(BETWEEN_LOOKS);
        }
    }

    private PublishAnswer tried(
            SaveLease lease, JobRecord job, JobAnswer answer, Duration budget, @Nullable Instant heldUntil) {
        SaveKey key = lease.intent().key();
        SaveOutcome.Refused obstacle = tools.sight().obstacle().orElse(null);
        if (obstacle != null) {
            saving.settled(lease, obstacle);
            saving.audit(lease.intent(), obstacle.cause().code());
            return new PublishAnswer.Refused(obstacle);
        }
        SaveTry.Tried tried = saving.carryOut(lease, sheets.sheet(key, job, answer), answer, budget);
        return switch (tried.outcome()) {
            case SaveOutcome.Saved saved ->
                new PublishAnswer.Saved(key, saved.link(), saved.changed(), saved.warnings(), heldUntil);
            case SaveOutcome.Unchanged unchanged ->
                new PublishAnswer.Saved(key, unchanged.link(), List.of(), List.of(), heldUntil);
            case SaveOutcome.Superseded newer -> new PublishAnswer.Superseded(newer.revision(), newer.link());
            case SaveOutcome.UnknownRecord unknown ->
                new PublishAnswer.UnknownRecord(unknown.key(), unknown.isObjectKnown());
            case SaveOutcome.Refused refused -> new PublishAnswer.Refused(refused);
            case SaveOutcome.TryLater unused -> {
                Duration wait = tried.pause();
                yield queued(key, wait == null ? SaveRules.pauseAfter(1) : wait, heldUntil);
            }
        };
    }

    private PublishAnswer queued(SaveKey key, Duration pause, @Nullable Instant heldUntil) {
        return new PublishAnswer.Queued(key, tools.clock().instant().plus(pause), heldUntil);
    }

    /** What somebody else made of the same save meanwhile; null while nothing came of it. */
    private @Nullable PublishAnswer known(SaveKey key, @Nullable Instant heldUntil) {
        KeptSave kept = tools.queue().find(List.of(key.quote())).stream()
                .filter(save -> save.intent().key().equals(key))
                .findFirst()
                .orElse(null);
        if (kept == null) {
            return null;
        }
        return switch (kept.state()) {
            case SaveState.Saved saved -> new PublishAnswer.Saved(key, saved.link(), List.of(), List.of(), heldUntil);
            case SaveState.Parked parked ->
                new PublishAnswer.Refused(SaveOutcome.Refused.of(parked.cause(), List.of()));
            case SaveState.Refused refused -> refused(key, refused.cause());
            case SaveState.Waiting waiting ->
                waiting.cause() == null ? null : new PublishAnswer.Queued(key, waiting.due(), heldUntil);
            case SaveState.Working unused -> null;
        };
    }

    private static PublishAnswer refused(SaveKey key, SaveCause cause) {
        return switch (cause) {
            case SUPERSEDED -> new PublishAnswer.Superseded(null, null);
            case RECORD_UNKNOWN -> new PublishAnswer.UnknownRecord(key.record(), true);
            default -> new PublishAnswer.Refused(SaveOutcome.Refused.of(cause, List.of()));
        };
    }
}
