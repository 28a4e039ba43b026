package uk.bng.application.port;

/** What became of revoking a key. */
public enum KeyRevocation {
    /** It opens nothing any more. */
    REVOKED,
    /** It was revoked before; nothing was changed. */
    ALREADY_REVOKED,
    /** There is no such key. */
    UNKNOWN
}
