package uk.bng.application.usecase;

import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.Lease;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.job.RunningJob;
import uk.bng.application.port.JobEvent;
import uk.bng.domain.quote.Outcome;

/** Writes what operators read of a run. */
final class JobEvents {
    private static final int GAP_DECIMALS = 6;
    private static final String USUAL_ENGINE = "default";

    private JobEvents() {}

    /** The event of a run; {@code counts} tells whether the store took its result. */
    static JobEvent of(RunningJob job, WorkResult result, boolean counts, Duration total) {
        Lease lease = job.lease();
        QuoteOrder order = lease.job().order();
        OrderAnswer.Answered answered = answered(result);
        return new JobEvent(
                lease.job().id(),
                lease.job().owner(),
                lease.worker(),
                lease.attempt(),
                counts ? ending(result) : "lease-lost",
                outcome(result),
                fault(result),
                result instanceof WorkResult.Refused,
                answered == null ? named(order) : answered.engine(),
                order.demand().size(),
                answered == null ? 0 : answered.options(),
                lease.waited(),
                answered == null ? Duration.ZERO : answered.built(),
                answered == null ? Duration.ZERO : answered.solved(),
                total,
                answered == null ? null : gap(answered.quote().outcome()));
    }

    private static String named(QuoteOrder order) {
        String engine = order.engine();
        return engine == null ? USUAL_ENGINE : engine;
    }

    private static OrderAnswer.@Nullable Answered answered(WorkResult result) {
        return switch (result) {
            case WorkResult.Ended ended -> ended.answered();
            case WorkResult.Refused unused -> null;
            case WorkResult.GivenBack unused -> null;
        };
    }

    private static @Nullable JobEnding last(WorkResult result) {
        return switch (result) {
            case WorkResult.Ended ended -> ended.ending();
            case WorkResult.Refused refused -> refused.ending();
            case WorkResult.GivenBack unused -> null;
        };
    }

    private static String ending(WorkResult result) {
        JobEnding ending = last(result);
        return ending == null ? "given-back" : ending.phase().code();
    }

    private static @Nullable String outcome(WorkResult result) {
        return switch (last(result)) {
            case null -> null;
            case JobEnding.Completed completed -> completed.answer().outcome();
            case JobEnding.Cancelled cancelled -> {
                JobAnswer best = cancelled.best();
                yield best == null ? null : best.outcome();
            }
            case JobEnding.Failed unused -> null;
        };
    }

    private static @Nullable String fault(WorkResult result) {
        return last(result) instanceof JobEnding.Failed failed
                ? failed.fault().kind().code()
                : null;
    }

    private static @Nullable String gap(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal unused -> "0";
            // Rounded up, so that no gap looks smaller than it is.
            case Outcome.Feasible feasible ->
                feasible.gap().toDecimal(GAP_DECIMALS, RoundingMode.CEILING).toPlainString();
            case Outcome.Infeasible unused -> null;
            case Outcome.Undecided unused -> null;
        };
    }
}
