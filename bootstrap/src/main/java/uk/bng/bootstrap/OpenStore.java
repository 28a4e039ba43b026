package uk.bng.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.LongSupplier;
import uk.bng.adapter.jobs.memory.InMemoryJobStore;
import uk.bng.adapter.jobs.redis.RedisJobStore;
import uk.bng.adapter.jobs.timed.TimedJobStore;
import uk.bng.adapter.sessions.InMemorySessions;
import uk.bng.application.job.JobRules;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.Journal;
import uk.bng.application.port.SessionTerms;
import uk.bng.application.port.Sessions;

/** The store of jobs that the settings name, timed; that of sessions beside it; and how both are closed. */
record OpenStore(JobStore store, Sessions sessions, Runnable closing) {
    static OpenStore of(Settings settings, Journal journal, InstantSource clock, LongSupplier ticks) {
        JobSettings jobs = settings.jobs();
        var rules =
                new JobRules(jobs.queue(), settings.limits().live(), JobRules.STANDARD.attempts(), jobs.retention());
        return switch (jobs.store()) {
            case MEMORY ->
                new OpenStore(
                        new TimedJobStore(new InMemoryJobStore(rules, clock), journal, ticks),
                        new InMemorySessions(SessionTerms.STANDARD, clock),
                        () -> {});
            case REDIS -> {
                String address = Objects.requireNonNull(settings.redis().url()).toString();
                RedisJobStore store = RedisJobStore.connect(address, rules, () -> Duration.ZERO);
                yield new OpenStore(
                        new TimedJobStore(store, journal, ticks), store.sessions(SessionTerms.STANDARD), store::close);
            }
        };
    }
}
