package uk.bng.application.usecase;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.Finish;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobTerms;
import uk.bng.application.job.Lease;
import uk.bng.application.job.RunningJob;
import uk.bng.application.job.RunningJobs;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.application.port.Journal;

/**
 * The worker: claims a job, works it out and ends it. {@link KeepLeases} keeps its lease meanwhile. Thread-safe; each
 * thread works on one job at a time.
 */
public final class RunJobs {
    private static final System.Logger LOG = System.getLogger(RunJobs.class.getName());

    private final JobStore jobs;
    private final RunningJobs running;
    private final JobWork work;
    private final Filing filing;
    private final Journal journal;
    private final LongSupplier ticks;
    private final JobTerms terms;

    /**
     * A worker over these jobs.
     *
     * @param document writes an answer as clients read it
     * @param archive keeps answers before their jobs end
     * @param ticks counts nanoseconds from any origin
     * @param jitter spreads a pause, so that jobs which met the same outage do not come back together
     * @param holds takes what saved quotes hold from what is for sale; null where they hold nothing
     */
    public RunJobs(
            JobStore jobs,
            CatalogueSource catalogues,
            AnswerOrder answers,
            RunningJobs running,
            Function<OrderAnswer.Answered, JobAnswer> document,
            ArchiveTools archive,
            Journal journal,
            LongSupplier ticks,
            JobTerms terms,
            UnaryOperator<Duration> jitter,
            @Nullable CountHolds holds) {
        this.jobs = jobs;
        this.running = running;
        this.work = new JobWork(catalogues, answers, document, terms.pause(), jitter, ticks, holds);
        this.filing = new Filing(archive, terms, jitter, ticks);
        this.journal = journal;
        this.ticks = ticks;
        this.terms = terms;
    }

    /**
     * Works on the next job until it is over, given back or lost; false when none waits. Whatever goes wrong with the job
     * ends in its record and the log.
     *
     * @throws JobStoreUnavailable when the store cannot say whether one waits; nothing was claimed then that will not
     *     come back by itself
     */
    public boolean runNext(WorkerName worker) {
        Optional<Lease> claimed = claim(worker);
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    private Optional<Lease> claim(WorkerName worker) {
        try {
            return jobs.claim(worker, terms.lease());
        } catch (JobStoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "job.claim.failed worker=" + worker, e);
            return Optional.empty();
        }
    }

    private void run(Lease lease) {
        RunningJob job = running.begin(lease, ticks.getAsLong());
        try {
            WorkResult result = filing.filed(job, work.on(job));
            boolean counts = settle(job, result);
            journal.job(JobEvents.of(job, result, counts, job.elapsed(ticks.getAsLong())));
        } finally {
            running.end(job);
        }
    }

    /** Whether the store took the result; it is dropped when the lease is lost, and the job will be redone. */
    private boolean settle(RunningJob job, WorkResult result) {
        boolean again = false;
        while (!job.isLost()) {
            try {
                return switch (handedOver(job, result)) {
                    case RECORDED -> true;
                    case LEASE_LOST -> false;
                    // An earlier try may have reached the store although its answer did not reach us.
                    case ALREADY_FINISHED -> again;
                };
            } catch (JobStoreUnavailable e) {
                again = true;
                if (job.isUnrenewedFor(terms.lease(), ticks.getAsLong()) || job.awaitLoss(terms.retry())) {
                    job.lose();
                }
            } catch (RuntimeException e) {
                LOG.log(
                        Level.ERROR,
                        "job.result.dropped job=" + job.lease().job().id(),
                        e);
                return false;
            }
        }
        return false;
    }

    private Finish handedOver(RunningJob job, WorkResult result) {
        Lease lease = job.lease();
        return switch (result) {
            case WorkResult.Ended ended -> jobs.finish(lease, ended.ending(), job.log());
            case WorkResult.Refused refused -> jobs.finish(lease, refused.ending(), job.log());
            case WorkResult.GivenBack back -> jobs.giveBack(lease, back.pause(), back.counts());
        };
    }
}
