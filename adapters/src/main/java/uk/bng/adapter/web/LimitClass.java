package uk.bng.adapter.web;

/** By which of a key's quotas a route is counted. */
public enum LimitClass {
    /** By none: what everybody may ask. */
    NONE(""),
    /** Changing something: {@link WebLimits#submits()}. */
    SUBMITS("submits"),
    /** Looking at something: {@link WebLimits#reads()}. */
    READS("reads");

    private final String label;

    LimitClass(String label) {
        this.label = label;
    }

    /** Its name in {@code RateLimit} headers. */
    public String label() {
        return label;
    }
}
