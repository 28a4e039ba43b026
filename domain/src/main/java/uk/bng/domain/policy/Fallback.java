package uk.bng.domain.policy;

/** Whether a missing price may be read from a proxy row (section 6). */
public enum Fallback {
    PROXIES,
    EXACT
}
