package uk.bng.application.save;

/** What became of putting a save in line. */
public enum SavePut {
    /** It is in line, anew or since before. */
    KEPT,
    /** There is no room for another one. */
    FULL
}
