package uk.bng.application.save;

import java.time.Duration;
import java.util.Map;
import uk.bng.application.job.WorkerName;

/**
 * The exclusive right to carry out a save, and to write anything about its quote, for a while.
 *
 * @param fence grows with every lease; the queue refuses words under an older one than the save's
 * @param attempt which try this is, from 1
 * @param age since the save was first asked for
 * @param done the steps that are done, each with the id of what it made
 */
public record SaveLease(
        SaveIntent intent, WorkerName worker, long fence, int attempt, Duration age, Map<SaveStep, String> done) {
    public SaveLease {
        done = Map.copyOf(done);
    }
}
