package uk.bng.application.port;

/** What came of bringing a catalogue. */
public enum CatalogueArrival {
    /** It is the one that is quoted from. */
    CURRENT,
    /** Nothing was done: another has become current meanwhile. */
    OVERTAKEN
}
