package uk.bng.application.job;

/** Why the service could not finish a job. Nothing in it comes from an exception's text. */
public record JobFault(Kind kind, String detail) {
    /** What happened. */
    public enum Kind {
        /** The worker was lost, and so were those who tried again. */
        WORKER_LOST("worker-lost"),
        /** Something that is needed did not answer, in as many attempts as there are. */
        DEPENDENCY_DOWN("dependency-unavailable"),
        /** The catalogue that the job is pinned to is no longer to be had. */
        CATALOGUE_GONE("catalogue-gone"),
        /** What was accepted turned out to be invalid on the pinned catalogue. */
        INVALID("invalid-request"),
        /** Our own fault on this input, a plan that fails the audit included. */
        OUR_FAULT("internal-error");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The slug of the problem that clients see. */
        public String code() {
            return code;
        }
    }
}
