package uk.bng.adapter.web;

/** Who is let in. */
public enum KeyMode {
    /** Everybody while there is no key and the server listens on the loopback address only; else holders of keys. */
    AUTO,
    /** Holders of keys. */
    REQUIRED,
    /** Everybody, by the operator's word. */
    OPEN
}
