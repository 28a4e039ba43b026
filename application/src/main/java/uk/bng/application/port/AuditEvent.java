package uk.bng.application.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteRef;

/**
 * Something was done by somebody, for the record that is only ever added to; null where it is about none.
 *
 * @param by whose key it was done with
 * @param outcome how it ended, as a code
 */
public record AuditEvent(
        Instant at,
        Owner by,
        Action action,
        @Nullable JobId job,
        @Nullable QuoteRef quote,
        int revision,
        @Nullable String recordId,
        String outcome) {
    /** What was done. */
    public enum Action {
        RUN("run"),
        CANCEL("cancel"),
        SAVE("save"),
        HEAR("hear"),
        ERASE("erase");

        private final String code;

        Action(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
