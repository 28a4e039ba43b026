package uk.bng.domain.policy;

/** Whether a line may be served by several options. */
public enum Splitting {
    ALLOWED,
    NEVER
}
