package uk.bng.adapter.web;

/** The forms that answers have. */
public enum MediaForm {
    JSON("application/json"),
    PROBLEM("application/problem+json"),
    EVENTS("text/event-stream"),
    YAML("application/yaml"),
    METRICS("text/plain; version=0.0.4; charset=utf-8");

    private final String contentType;

    MediaForm(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }
}
