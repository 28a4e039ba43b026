package uk.bng.application.job;

/** Whether a submit may be repeated safely. Exhaustive: switch over it without a default. */
public sealed interface Idempotency {
    /** Every submit makes a job of its own. */
    record None() implements Idempotency {}

    /**
     * Submits of one owner under one key make one job.
     *
     * @param key as the client gave it
     * @param bodyHash tells whether another submit under the key asks for the same
     */
    record Keyed(String key, String bodyHash) implements Idempotency {}
}
