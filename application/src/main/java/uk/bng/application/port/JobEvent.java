package uk.bng.application.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.job.WorkerName;

/**
 * A worker let go of a job.
 *
 * @param ending {@code completed}, {@code failed}, {@code cancelled}, {@code given-back} or {@code lease-lost}
 * @param outcome the outcome of the answer, null where there is none
 * @param fault the code of the fault, null where there is none
 * @param auditFailed whether the plan broke the audit, so that a human must act
 * @param options the number of options there were to choose from
 * @param gap the share of the cost that is not proven, as decimal text; null where there is no plan
 */
public record JobEvent(
        JobId job,
        Owner owner,
        WorkerName worker,
        int attempt,
        String ending,
        @Nullable String outcome,
        @Nullable String fault,
        boolean auditFailed,
        String engine,
        int lines,
        int options,
        Duration waited,
        Duration built,
        Duration solved,
        Duration total,
        @Nullable String gap) {}
