package uk.bng.application.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.bng.application.job.JobId;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.save.KeptSave;

/** Tells how the saving of quotes stands. Thread-safe. */
public final class ReadSaves {
    private final SaveQueue queue;

    public ReadSaves(SaveQueue queue) {
        this.queue = queue;
    }

    /** The latest save of each job whose quote is among these; jobs that were never saved are absent. */
    public Map<JobId, KeptSave> read(List<QuoteRef> quotes) {
        Map<JobId, KeptSave> saves = new HashMap<>();
        for (KeptSave save : queue.find(quotes)) {
            saves.putIfAbsent(save.intent().job(), save);
        }
        return Map.copyOf(saves);
    }
}
