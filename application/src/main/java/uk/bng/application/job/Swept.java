package uk.bng.application.job;

/** What a sweep found: leases that ended (back to the queue, or over as worker-lost) and jobs kept long enough. */
public record Swept(int requeued, int lost, int expired) {}
