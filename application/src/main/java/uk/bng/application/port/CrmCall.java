package uk.bng.application.port;

import java.time.Duration;

/**
 * The CRM was called.
 *
 * @param route the template of the address, which names no record
 * @param status 0 where no answer came
 * @param code the CRM's own word for its refusal, or why no answer came; blank where all was well
 */
public record CrmCall(String method, String route, int status, String code, Duration time) {
    /** Whether it gave an answer that tells of a CRM in working order. */
    public boolean isAnswered() {
        return status > 0 && status < 500;
    }
}
