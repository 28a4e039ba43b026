package uk.bng.application.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered.
 *
 * @param route the pattern it matched, such as {@code /status/{job_id}}; {@code none} where it matched none
 * @param keyId null where it came without a valid key
 * @param jobId the job it was about, if any
 * @param problem the slug of the problem it was answered with, if any
 */
public record RequestEvent(
        String requestId,
        String method,
        String route,
        int status,
        Duration time,
        @Nullable String keyId,
        @Nullable String jobId,
        @Nullable String problem) {}
