package uk.bng.application.usecase;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.DependencyUnavailable;
import uk.bng.application.port.SaveEvent;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.save.HoldAnswer;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveEnd;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveProgress;
import uk.bng.application.save.SaveRules;
import uk.bng.application.save.SaveStep;

/** One try to save a quote, and what follows from it for its place in line. Thread-safe. */
final class SaveTry {
    private static final System.Logger LOG = System.getLogger(SaveTry.class.getName());

    private final SaveTools tools;
    private final StockHolding holding;

    SaveTry(SaveTools tools) {
        this.tools = tools;
        this.holding = new StockHolding(tools.holds());
    }

    /** What came of a try; {@code pause} is how long it waits until the next one, null where none follows by itself. */
    record Tried(SaveOutcome outcome, @Nullable Duration pause) {}

    /**
     * Writes a quote within a time, and settles its save.
     *
     * @param answer the stored result that the sheet was read from
     */
    Tried carryOut(SaveLease lease, QuoteSheet sheet, JobAnswer answer, Duration budget) {
        long start = tools.ticks().getAsLong();
        var progress = new SaveProgress(
                lease.done(),
                (step, id) -> tools.queue().step(lease, step, id),
                () -> budget.minusNanos(tools.ticks().getAsLong() - start));
        SaveOutcome outcome = outcome(sheet, answer, progress);
        Tried tried = settled(lease, outcome);
        tell(lease, outcome, progress, Duration.ofNanos(tools.ticks().getAsLong() - start));
        return tried;
    }

    private SaveOutcome outcome(QuoteSheet sheet, JobAnswer answer, SaveProgress progress) {
        try {
            SaveOutcome obstacle = obstacle(sheet.key(), answer, progress);
            return obstacle == null ? tools.crm().save(sheet, progress) : obstacle;
        } catch (DependencyUnavailable e) {
            return new SaveOutcome.TryLater(null, SaveCause.DEPENDENCY_DOWN);
        } catch (RuntimeException e) {
            // The words of a fault could name what was being written.
            LOG.log(
                    Level.ERROR,
                    "crm.save.failed ref=" + sheet.key().quote() + " fault="
                            + e.getClass().getName());
            return new SaveOutcome.TryLater(null, SaveCause.OUR_FAULT);
        }
    }

    /**
     * What of its stock stands in a save's way, null where nothing does. Whoever put it in line held the stock; that may have
     * ended meanwhile, or have been lost. What the CRM shows already is finished all the same.
     */
    private @Nullable SaveOutcome obstacle(SaveKey key, JobAnswer answer, SaveProgress progress) {
        HoldAnswer hold = holding.hold(key, answer);
        if (progress.made(SaveStep.QUOTE).isPresent()) {
            return null;
        }
        return switch (hold) {
            case null -> null;
            case HoldAnswer.Held unused -> null;
            case HoldAnswer.TooLittle taken ->
                SaveOutcome.Refused.of(
                        SaveCause.STOCK_TAKEN,
                        taken.rows().stream().map(row -> row.stock().toString()).toList());
            case HoldAnswer.Overtaken unused -> SaveOutcome.Refused.of(SaveCause.SUPERSEDED, List.of());
        };
    }

    /** Settles a save by what is known to stand in its way. */
    Tried settled(SaveLease lease, SaveOutcome outcome) {
        SaveQueue queue = tools.queue();
        return switch (outcome) {
            case SaveOutcome.Saved saved -> {
                queue.close(lease, new SaveEnd.Saved(saved.link()));
                yield new Tried(outcome, null);
            }
            case SaveOutcome.Unchanged unchanged -> {
                queue.close(lease, new SaveEnd.Saved(unchanged.link()));
                yield new Tried(outcome, null);
            }
            case SaveOutcome.Superseded unused -> ended(lease, outcome, SaveCause.SUPERSEDED);
            case SaveOutcome.UnknownRecord unused -> ended(lease, outcome, SaveCause.RECORD_UNKNOWN);
            case SaveOutcome.Refused refused -> {
                tools.sight().meet(refused);
                yield switch (refused.cause().course()) {
                    case CLOSE -> ended(lease, outcome, refused.cause());
                    case PARK, RETRY -> {
                        queue.park(lease, refused.cause());
                        yield new Tried(outcome, null);
                    }
                };
            }
            case SaveOutcome.TryLater later -> putOff(lease, later);
        };
    }

    private Tried ended(SaveLease lease, SaveOutcome outcome, SaveCause cause) {
        if (tools.queue().close(lease, new SaveEnd.Refused(cause)) && cause != SaveCause.STOCK_TAKEN) {
            holding.giveBack(lease.intent().key(), tools.queue());
        }
        return new Tried(outcome, null);
    }

    private Tried putOff(SaveLease lease, SaveOutcome.TryLater later) {
        if (lease.age().compareTo(SaveRules.PATIENCE) >= 0) {
            tools.queue().park(lease, later.cause());
            LOG.log(Level.ERROR, "crm.save.parked ref=" + lease.intent().key().quote());
            return new Tried(later, null);
        }
        Duration asked = later.after();
        // What the CRM asks to wait is waited in full; pauses of our own are spread.
        Duration pause = asked == null ? tools.jitter().apply(SaveRules.pauseAfter(lease.attempt())) : asked;
        tools.queue().reschedule(lease, pause, later.cause());
        return new Tried(later, pause);
    }

    private void tell(SaveLease lease, SaveOutcome outcome, SaveProgress progress, Duration time) {
        SaveIntent intent = lease.intent();
        List<SaveStep> done = Arrays.stream(SaveStep.values())
                .filter(step -> progress.made(step).isPresent())
                .toList();
        tools.journal()
                .save(new SaveEvent(
                        intent.key().quote(),
                        intent.key().revision(),
                        code(outcome),
                        done,
                        outcome instanceof SaveOutcome.Refused refused ? refused.fields() : List.of(),
                        lease.attempt(),
                        time));
        audit(intent, code(outcome));
    }

    void audit(SaveIntent intent, String outcome) {
        tools.journal()
                .audit(new AuditEvent(
                        tools.clock().instant(),
                        intent.owner(),
                        AuditEvent.Action.SAVE,
                        intent.job(),
                        intent.key().quote(),
                        intent.key().revision(),
                        intent.key().record().id(),
                        outcome));
    }

    private static String code(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved unused -> "saved";
            case SaveOutcome.Unchanged unused -> "unchanged";
            case SaveOutcome.Superseded unused -> SaveCause.SUPERSEDED.code();
            case SaveOutcome.UnknownRecord unused -> SaveCause.RECORD_UNKNOWN.code();
            case SaveOutcome.Refused refused -> refused.cause().code();
            case SaveOutcome.TryLater later -> later.cause().code();
        };
    }
}
