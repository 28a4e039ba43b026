package uk.bng.application.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveCensus;
import uk.bng.application.save.SaveEnd;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SavePut;
import uk.bng.application.save.SaveStep;

/**
 * The saves that are to be made, in line: those of one quote in the order they were asked for, and one at a time. Every
 * method is one atomic step; time is the queue's own. Words under a lease that ran out change nothing. Thread-safe. Every
 * method fails with {@link SaveQueueUnavailable} when the queue does not answer.
 */
public interface SaveQueue {
    /**
     * Puts a save in line, due at once. One that is over or parked is opened again; one that is open stays as it is.
     * Older revisions of the quote that wait or are parked end as superseded.
     */
    SavePut put(SaveIntent intent);

    /** The save that is due first, for {@code term}; empty when none is. */
    Optional<SaveLease> claim(WorkerName worker, Duration term);

    /** This save, due or not, for {@code term}; empty when it is not open, or another of its quote comes first. */
    Optional<SaveLease> take(SaveKey key, WorkerName worker, Duration term);

    /** Takes note that a step is done; false when the lease is lost. */
    boolean step(SaveLease lease, SaveStep step, String id);

    /** Puts a save off; false when the lease is lost. */
    boolean reschedule(SaveLease lease, Duration pause, SaveCause cause);

    /** Lets a save wait for a person, or for {@link #release}; false when the lease is lost. */
    boolean park(SaveLease lease, SaveCause cause);

    /** Ends a save; false when the lease is lost. */
    boolean close(SaveLease lease, SaveEnd end);

    /** Makes all that is parked for a cause that parks due at once, and gives their number. */
    int release();

    /** All saves of these quotes, the latest that was asked for first. */
    List<KeptSave> find(List<QuoteRef> quotes);

    /** Parked saves, the latest that was asked for first. */
    List<KeptSave> parked(int most);

    /** Puts one record in the place of another wherever it is named, and gives the number of saves concerned. */
    int repoint(String recordId, String intoId);

    /** Ends saves whose quote's record is gone as refused, so that they no longer count as saved; gives them. */
    List<SaveKey> unlink(String recordId);

    SaveCensus census();
}
