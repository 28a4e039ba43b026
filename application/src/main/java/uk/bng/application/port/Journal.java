package uk.bng.application.port;

/**
 * What is told to those who operate the service: one wide event per request and per job, and every call of a dependency.
 * Nothing in it names a client, a place or a secret. Quick, never fails. Thread-safe.
 */
public interface Journal {
    /** A request was answered. */
    void request(RequestEvent event);

    /** A worker let go of a job. */
    void job(JobEvent event);

    /** A dependency was called. */
    void call(DependencyCall call);

    /** The CRM was called. */
    void crm(CrmCall call);

    /** A try to save a quote is over. */
    void save(SaveEvent event);

    /** Somebody did something. */
    void audit(AuditEvent event);
}
