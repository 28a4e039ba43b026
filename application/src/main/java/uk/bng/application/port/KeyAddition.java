package uk.bng.application.port;

/** What became of adding a key. */
public enum KeyAddition {
    /** It is kept. */
    ADDED,
    /** Its client has as many live keys as one may have; nothing was changed. */
    TOO_MANY_LIVE,
    /** Another key has its id; nothing was changed. */
    ID_TAKEN
}
