package uk.bng.adapter.json;

/** The kinds of problem that a client can meet, each explained in {@code docs/problems.md}. */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", "The text is not one JSON document", 400),
    INPUT_UNREADABLE("input-unreadable", "The input cannot be read", 400),
    BODY_TOO_LARGE("body-too-large", "The text is too large", 413),
    INVALID_REQUEST("invalid-request", "The request cannot be quoted as it stands", 422),
    INVALID_CASE("invalid-case", "The case file cannot be understood", 422),
    CATALOGUE_REFUSED("catalogue-refused", "The catalogue cannot be used", 422),

    BAD_REQUEST("bad-request", "The request is not HTTP that is understood", 400),
    BAD_QUERY("bad-query", "The query of the address cannot be used", 400),
    BAD_IDEMPOTENCY_KEY("bad-idempotency-key", "The Idempotency-Key cannot be used", 400),
    KEY_NEEDED("key-needed", "A valid key is needed", 401),
    BAD_SIGNATURE("bad-signature", "The signature is not that of the body", 401),
    SCOPE_MISSING("scope-missing", "The key does not allow this", 403),
    ORIGIN_REFUSED("origin-refused", "Pages of this origin may not call", 403),
    HOST_REFUSED("host-refused", "The service is not known by this name", 403),
    NOT_FOUND("not-found", "There is nothing here", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "The method does not fit the address", 405),
    NOT_ACCEPTABLE("not-acceptable", "The answer has no form that is accepted", 406),
    JOB_LIVE("job-live", "The job is not finished", 409),
    QUOTE_NOT_READY("quote-not-ready", "The quote is not ready", 409),
    QUOTE_SUPERSEDED("quote-superseded", "A newer revision is saved", 409),
    STOCK_TAKEN("stock-taken", "Other quotes hold the stock", 409),
    CRM_CONFLICT("crm-conflict", "Another record of the CRM has the reference", 409),
    URI_TOO_LONG("uri-too-long", "The address is too long", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The body has a form that is not read", 415),
    QUOTE_EMPTY("quote-empty", "There is no plan to save", 422),
    QUOTE_MISMATCH("quote-mismatch", "The figures are not those of the quote", 422),
    CRM_RECORD_UNKNOWN("crm-record-unknown", "The CRM has no such record", 422),
    CRM_VALUE_REFUSED("crm-value-refused", "The CRM refuses a value of the quote", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "The Idempotency-Key belongs to another request", 422),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", 429),
    ADDRESS_BUSY("address-busy", "Too many addresses are being looked up", 429),
    TOO_MANY_STREAMS("too-many-streams", "Too many event streams are open", 429),
    TOO_MANY_LIVE_JOBS("too-many-live-jobs", "Too many jobs are unfinished", 429),
    QUEUE_FULL("queue-full", "The queue is full", 429),
    HEADERS_TOO_LARGE("headers-too-large", "The headers are too large", 431),
    INTERNAL_ERROR("internal-error", "The service failed", 500),
    WORKER_LOST("worker-lost", "The job was lost too often", 500),
    JOB_STORE_UNAVAILABLE("job-store-unavailable", "Jobs cannot be reached now", 503),
    ARCHIVE_UNAVAILABLE("archive-unavailable", "The archive of quotes does not answer", 503),
    CATALOGUE_UNAVAILABLE("catalogue-unavailable", "There is no catalogue to quote from", 503),
    CATALOGUE_GONE("catalogue-gone", "The job's catalogue is gone", 503),
    LOCATION_UNAVAILABLE("location-unavailable", "The site cannot be looked up now", 503),
    DEPENDENCY_UNAVAILABLE("dependency-unavailable", "Something that is needed does not answer", 503),
    CRM_NOT_CONFIGURED("crm-not-configured", "No CRM is connected", 503),
    CRM_UNAUTHORISED("crm-unauthorised", "The CRM does not know this service", 503),
    CRM_SCOPE_MISSING("crm-scope-missing", "The CRM does not allow it", 503),
    CRM_NOT_INSTALLED("crm-not-installed", "The CRM is not prepared for quotes", 503),
    CRM_PLAN("crm-plan", "The CRM's plan does not allow it", 503),
    SAVE_UNAVAILABLE("save-unavailable", "Saves cannot be taken now", 503),
    SHUTTING_DOWN("shutting-down", "The service is about to stop", 503);

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
