package uk.bng.domain.policy;

/** Which trading rules decide what may replace what (section 5). */
public enum Trading {
    STATUTORY,
    EARLIER
}
