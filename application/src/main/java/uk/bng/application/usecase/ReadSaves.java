package uk.bng.application.usecase;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.CrmSaving;
import uk.bng.application.job.JobId;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.port.SaveQueueUnavailable;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveState;

/** Tells how the saving of quotes stands. Thread-safe. */
public final class ReadSaves {
    private static final System.Logger LOG = System.getLogger(ReadSaves.class.getName());

    private final SaveQueue queue;

    public ReadSaves(SaveQueue queue) {
        this.queue = queue;
    }

    /**
     * The latest save of each job of these quotes; jobs that were never saved are absent. Where the line does not answer all
     * are, since quotes are to be read then, too.
     */
    public Map<JobId, CrmSaving> read(List<QuoteRef> quotes) {
        Map<JobId, CrmSaving> saves = new HashMap<>();
        try {
            for (KeptSave save : queue.find(quotes)) {
                saves.putIfAbsent(save.intent().job(), saving(save));
            }
        } catch (SaveQueueUnavailable e) {
            LOG.log(Level.WARNING, "crm.line.unavailable");
        }
        return Map.copyOf(saves);
    }

    private static CrmSaving saving(KeptSave save) {
        int attempts = save.attempts();
        return switch (save.state()) {
            case SaveState.Waiting waiting -> queued(attempts, waiting.due(), waiting.cause());
            case SaveState.Working working -> queued(attempts, working.until(), null);
            case SaveState.Parked parked ->
                new CrmSaving(
                        CrmSaving.State.PARKED,
                        attempts,
                        null,
                        null,
                        parked.cause().code());
            case SaveState.Saved saved ->
                new CrmSaving(
                        CrmSaving.State.SAVED, attempts, null, saved.link().webUrl(), null);
            case SaveState.Refused refused ->
                new CrmSaving(
                        CrmSaving.State.REFUSED,
                        attempts,
                        null,
                        null,
                        refused.cause().code());
        };
    }

    private static CrmSaving queued(int attempts, Instant next, @Nullable SaveCause cause) {
        return new CrmSaving(CrmSaving.State.QUEUED, attempts, next, null, cause == null ? null : cause.code());
    }
}
