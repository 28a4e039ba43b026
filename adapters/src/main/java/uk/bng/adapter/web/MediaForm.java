package uk.bng.adapter.web;

/** The forms that answers have. */
public enum MediaForm {
    JSON("application/json"),
    PROBLEM("application/problem+json"),
    EVENTS("text/event-stream"),
    YAML("application/yaml"),
    METRICS("text/plain; version=0.0.4; charset=utf-8"),
    PAGE("text/html; charset=utf-8"),
    SCRIPT("text/javascript; charset=utf-8"),
    STYLE("text/css; charset=utf-8"),
    PICTURE("image/svg+xml");

    private final String contentType;

    MediaForm(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }
}
