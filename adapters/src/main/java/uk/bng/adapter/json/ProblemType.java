package uk.bng.adapter.json;

/** The kinds of problem that a client can meet, each explained in {@code docs/problems.md}. */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", "The text is not one JSON document", 400),
    INPUT_UNREADABLE("input-unreadable", "The input cannot be read", 400),
    BODY_TOO_LARGE("body-too-large", "The text is too large", 413),
    INVALID_REQUEST("invalid-request", "The request cannot be quoted as it stands", 422),
    INVALID_CASE("invalid-case", "The case file cannot be understood", 422),
    CATALOGUE_REFUSED("catalogue-refused", "The catalogue cannot be used", 422);

    private final String slug;
    private final String title;
    private final int status;

    ProblemType(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    /** The last part of the type's name: {@code malformed-json}. */
    public String slug() {
        return slug;
    }

    /** The name of the type: {@code urn:bng:problem:malformed-json}. */
    public String urn() {
        return "urn:bng:problem:" + slug;
    }

    public String title() {
        return title;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }
}
