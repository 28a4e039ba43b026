package uk.bng.application.usecase;

import java.util.function.LongSupplier;
import uk.bng.application.job.JobTerms;
import uk.bng.application.job.Renewal;
import uk.bng.application.job.RunningJob;
import uk.bng.application.job.RunningJobs;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.JobStoreUnavailable;

/**
 * Keeps the leases of the jobs that run here, hears their cancels and tells how far they are, so that no solving thread
 * waits for the store. For one thread of its own.
 */
public final class KeepLeases {
    private final JobStore jobs;
    private final RunningJobs running;
    private final LongSupplier ticks;
    private final JobTerms terms;

    /** Keeps the leases of these jobs; {@code ticks} counts nanoseconds from the origin that they were begun by. */
    public KeepLeases(JobStore jobs, RunningJobs running, LongSupplier ticks, JobTerms terms) {
        this.jobs = jobs;
        this.running = running;
        this.ticks = ticks;
        this.terms = terms;
    }

    /**
     * One round over all jobs; meant to be called every quarter of a second. While the store does not answer, leases last
     * as long as they were given, and are lost then.
     */
    public void keep() {
        try {
            for (RunningJob job : running.all()) {
                if (!job.isLost()) {
                    renew(job);
                    report(job);
                }
            }
        } catch (JobStoreUnavailable e) {
            loseWhatIsOver();
        }
    }

    private void renew(RunningJob job) {
        long now = ticks.getAsLong();
        if (job.takeNews() || job.isUnrenewedFor(terms.heartbeat(), now)) {
            try {
                hear(job, jobs.renew(job.lease(), terms.lease()));
                job.renewedAt(now);
            } catch (JobStoreUnavailable e) {
                job.hearNews();
                throw e;
            }
        }
    }

    private void report(RunningJob job) {
        long now = ticks.getAsLong();
        job.report(terms.pace(), now).ifPresent(progress -> {
            hear(job, jobs.report(job.lease(), progress));
            job.reportedAt(progress, now);
        });
    }

    private static void hear(RunningJob job, Renewal renewal) {
        switch (renewal) {
            case Renewal.Held held -> {
                if (held.cancelAsked()) {
                    job.hearCancel();
                }
            }
            case Renewal.Lost unused -> job.lose();
        }
    }

    private void loseWhatIsOver() {
        long now = ticks.getAsLong();
        running.all().stream()
                .filter(job -> job.isUnrenewedFor(terms.lease(), now))
                .forEach(RunningJob::lose);
    }
}
