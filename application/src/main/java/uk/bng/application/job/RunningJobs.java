package uk.bng.application.job;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The jobs that threads of this process work on. Thread-safe. */
public final class RunningJobs {
    private final Set<RunningJob> jobs = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** Takes a job up that was claimed at this tick; nanoseconds from any origin. */
    public RunningJob begin(Lease lease, long tick) {
        var job = new RunningJob(lease, tick);
        jobs.add(job);
        if (stopping.get()) {
            job.askToStop();
        }
        return job;
    }

    /** Puts a job down, however it ended. */
    public void end(RunningJob job) {
        jobs.remove(job);
    }

    /** Those that run now. */
    public List<RunningJob> all() {
        return List.copyOf(jobs);
    }

    /** How many run now. */
    public int count() {
        return jobs.size();
    }

    /** Asks every job, and any begun later, to end with what it has: the process wants to end. */
    public void askAllToStop() {
        stopping.set(true);
        jobs.forEach(RunningJob::askToStop);
    }

    /** Something about this job was changed, by whomever. */
    void hear(JobId id) {
        jobs.stream().filter(job -> job.lease().job().id().equals(id)).forEach(RunningJob::hearNews);
    }

    /** Anything may have been changed. */
    void hearAnything() {
        jobs.forEach(RunningJob::hearNews);
    }
}
