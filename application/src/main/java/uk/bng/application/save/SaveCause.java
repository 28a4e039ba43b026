package uk.bng.application.save;

/** Why a save is not done; each is the slug of a problem. */
public enum SaveCause {
    UNAUTHORISED("crm-unauthorised", Course.PARK),
    SCOPE_MISSING("crm-scope-missing", Course.PARK),
    NOT_INSTALLED("crm-not-installed", Course.PARK),
    PLAN("crm-plan", Course.PARK),
    RECORD_UNKNOWN("crm-record-unknown", Course.CLOSE),
    CONFLICT("crm-conflict", Course.CLOSE),
    SUPERSEDED("quote-superseded", Course.CLOSE),
    VALUE_REFUSED("crm-value-refused", Course.CLOSE),
    /** Other quotes hold the stock by now. */
    STOCK_TAKEN("stock-taken", Course.CLOSE),
    /** The job, and so what is to be written, was kept long enough. */
    QUOTE_GONE("quote-gone", Course.CLOSE),
    BUSY("crm-busy", Course.RETRY),
    UNREACHABLE("crm-unreachable", Course.RETRY),
    /** The store of jobs did not answer. */
    DEPENDENCY_DOWN("dependency-unavailable", Course.RETRY),
    OUR_FAULT("internal-error", Course.RETRY),
    /** Somebody deleted the quote in the CRM after it was saved. */
    RECORD_GONE("crm-record-gone", Course.CLOSE);

    private final String code;
    private final Course course;

    SaveCause(String code, Course course) {
        this.code = code;
        this.course = course;
    }

    /** What happens to a save that failed so. */
    public enum Course {
        /** It is tried again by itself. */
        RETRY,
        /** It waits until the CRM is seen to be in order again. */
        PARK,
        /** It ends. */
        CLOSE
    }

    public String code() {
        return code;
    }

    public Course course() {
        return course;
    }
}
