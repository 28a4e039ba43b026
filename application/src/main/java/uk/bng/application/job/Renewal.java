package uk.bng.application.job;

/** What became of renewing a lease or reporting under it. Exhaustive: switch over it without a default. */
public sealed interface Renewal {
    /** The lease stands; {@code cancelAsked} tells whether the client wants the job to end. */
    record Held(boolean cancelAsked) implements Renewal {}

    /** The lease is gone: nothing done under it counts any more. */
    record Lost() implements Renewal {}
}
