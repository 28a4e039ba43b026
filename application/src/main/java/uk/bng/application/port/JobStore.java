package uk.bng.application.port;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.Census;
import uk.bng.application.job.Finish;
import uk.bng.application.job.ForgetAnswer;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Renewal;
import uk.bng.application.job.Submission;
import uk.bng.application.job.Swept;
import uk.bng.application.job.WorkerName;

/**
 * Keeps jobs, and who may work on them. Every method is one atomic step; a store may be shared by many processes. Time is
 * the store's own. Thread-safe. Every method fails with {@link JobStoreUnavailable} within two seconds when the store does
 * not answer.
 */
public interface JobStore {
    /** Hands a job in; job and idempotency key are kept together or not at all. */
    Submission submit(QuoteJob job, Idempotency idempotency);

    /** The job of the owner whose turn it is, for {@code term}; empty when none waits. Counts as an attempt. */
    Optional<Lease> claim(WorkerName worker, Duration term);

    /** Makes a lease last {@code term} from now. */
    Renewal renew(Lease lease, Duration term);

    /** Tells how far the work is. */
    Renewal report(Lease lease, JobProgress progress);

    /** Ends a job for good; {@code log} is kept with it. */
    Finish finish(Lease lease, JobEnding ending, JobLog log);

    /**
     * Gives a job back to be claimed again after {@code pause}; it ends cancelled where that was asked for.
     *
     * @param counts whether the attempt counts; it does not where the worker stops for reasons of its own
     */
    Finish giveBack(Lease lease, Duration pause, boolean counts);

    /** Asks for a job to be ended. */
    CancelAnswer cancel(Owner owner, JobId id);

    /** A job of this owner; empty for another's. */
    Optional<JobRecord> find(Owner owner, JobId id);

    /** This owner's jobs, newest first. */
    JobPage list(Owner owner, JobPageWish wish);

    /** Forgets a finished job. */
    ForgetAnswer forget(Owner owner, JobId id);

    /** Ends leases that ran out, and forgets what was kept long enough. */
    Swept sweep();

    /** How much there is to do. */
    Census census();

    /**
     * Tells {@code listener} of changes, whoever made them, from now on and on a thread of the store's; it must be quick
     * and not throw.
     */
    void listen(Consumer<JobNotice> listener);
}
