package uk.bng.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import uk.bng.adapter.json.RunRequestReader;
import uk.bng.application.job.JobRules;

/**
 * Where jobs wait, who works on them, and how long everything may take. The durations nest: a lease outlives two missed
 * heartbeats, and a job is kept longer than all its attempts can take.
 *
 * @param workers how many jobs run at once in this process
 * @param lease how long a silent worker is waited for
 * @param heartbeat how often a worker renews its lease
 * @param queue the most jobs that may wait
 * @param retention how long finished jobs are kept
 * @param grace how long running jobs may go on once the service is told to end
 */
record JobSettings(
        Store store, int workers, Duration lease, Duration heartbeat, int queue, Duration retention, Duration grace) {
    static final JobSettings DEFAULTS = new JobSettings(
            Store.MEMORY,
            Runtime.getRuntime().availableProcessors(),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            JobRules.STANDARD.queue(),
            JobRules.STANDARD.retention(),
            Duration.ofSeconds(20));

    private static final int MOST_WORKERS = 256;
    private static final int LONGEST_QUEUE = 1_000_000;
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);
    private static final Duration LONGEST_LEASE = Duration.ofMinutes(10);
    private static final Duration SHORTEST_HEARTBEAT = Duration.ofMillis(250);
    private static final Duration LONGEST_RETENTION = Duration.ofDays(366);
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(10);

    /** Where jobs wait. */
    enum Store {
        /** In this process, gone with it. */
        MEMORY,
        /** In Redis, shared by as many processes as use it. */
        REDIS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static JobSettings of(SettingValues values) {
        Duration lease = values.duration(SettingKey.JOBS_LEASE, SHORTEST_LEASE, LONGEST_LEASE, DEFAULTS.lease);
        Duration heartbeat =
                values.duration(SettingKey.JOBS_HEARTBEAT, SHORTEST_HEARTBEAT, LONGEST_LEASE, DEFAULTS.heartbeat);
        if (heartbeat.multipliedBy(2).compareTo(lease) >= 0) {
            throw RefusedSetting.of(
                    SettingKey.JOBS_HEARTBEAT.path(),
                    heartbeat.toString(),
                    "less than half of %s (%s)".formatted(SettingKey.JOBS_LEASE.path(), lease));
        }
        Duration retention = values.duration(
                SettingKey.JOBS_RETENTION, Duration.ofSeconds(1), LONGEST_RETENTION, DEFAULTS.retention);
        Duration horizon = horizon(lease);
        if (retention.compareTo(horizon) <= 0) {
            throw RefusedSetting.of(
                    SettingKey.JOBS_RETENTION.path(),
                    retention.toString(),
                    "longer than the %s that a job can take: %d attempts of the longest time limit (%s) and a lease (%s)"
                            .formatted(horizon, JobRules.STANDARD.attempts(), RunRequestReader.LONGEST_TIME, lease));
        }
        return new JobSettings(
                values.choice(SettingKey.JOBS_STORE, List.of(Store.values()), Store::code, DEFAULTS.store),
                (int) values.whole(SettingKey.JOBS_WORKERS, 1, MOST_WORKERS, DEFAULTS.workers),
                lease,
                heartbeat,
                (int) values.whole(SettingKey.JOBS_QUEUE, 1, LONGEST_QUEUE, DEFAULTS.queue),
                retention,
                values.duration(SettingKey.JOBS_GRACE, Duration.ZERO, LONGEST_GRACE, DEFAULTS.grace));
    }

    /** What a job can take in all: leases are renewed while it runs, so each attempt is its search and one lost lease. */
    static Duration horizon(Duration lease) {
        return RunRequestReader.LONGEST_TIME.plus(lease).multipliedBy(JobRules.STANDARD.attempts());
    }
}
