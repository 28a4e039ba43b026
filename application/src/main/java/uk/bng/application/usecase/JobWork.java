package uk.bng.application.usecase;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.RunningJob;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.DependencyUnavailable;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.solve.SolveOutcome.StopCause;

/** Works on a job until there is something to do with it; whatever goes wrong becomes a result. */
final class JobWork {
    private static final System.Logger LOG = System.getLogger(JobWork.class.getName());

    private static final JobEnding.Failed OUR_FAULT = failed(
            JobFault.Kind.OUR_FAULT,
            "The service failed on this request, which is our fault. The request is kept so that it can be mended.");
    private static final JobEnding.Failed CATALOGUE_GONE = failed(
            JobFault.Kind.CATALOGUE_GONE,
            "The catalogue that the request was accepted on is no longer to be had.\nMaybe submit it again.");
    private static final JobEnding.Failed INVALID = failed(
            JobFault.Kind.INVALID,
            "The request was accepted and turned out not to be allowed.\nMaybe submit it again to see why.");

    private final CatalogueSource catalogues;
    private final AnswerOrder answers;
    private final Function<OrderAnswer.Answered, JobAnswer> document;
    private final Duration pause;
    private final UnaryOperator<Duration> jitter;
    private final LongSupplier ticks;
    private final @Nullable CountHolds holds;

    /** @param holds takes what saved quotes hold from what is for sale; null where they hold nothing */
    JobWork(
            CatalogueSource catalogues,
            AnswerOrder answers,
            Function<OrderAnswer.Answered, JobAnswer> document,
            Duration pause,
            UnaryOperator<Duration> jitter,
            LongSupplier ticks,
            @Nullable CountHolds holds) {
        this.catalogues = catalogues;
        this.answers = answers;
        this.document = document;
        this.pause = pause;
        this.jitter = jitter;
        this.ticks = ticks;
        this.holds = holds;
    }

    WorkResult on(RunningJob running) {
        QuoteJob job = running.lease().job();
        try {
            Optional<CatalogueSnapshot> pinned = catalogues.version(job.catalogue());
            if (pinned.isEmpty()) {
                return new WorkResult.Ended(CATALOGUE_GONE, null);
            }
            Catalogue catalogue = left(pinned.get().catalogue(), job.lineage());
            return switch (answers.answer(job.order(), catalogue, new WorkWatch(running, ticks))) {
                case OrderAnswer.Unfit unused -> new WorkResult.Ended(INVALID, null);
                case OrderAnswer.Answered answered -> answered(running, answered);
            };
        } catch (DependencyUnavailable e) {
            return new WorkResult.GivenBack(jitter.apply(pause), true);
        } catch (PlanRefused e) {
            LOG.log(Level.ERROR, "job.audit.failed job=" + job.id(), e);
            return new WorkResult.Refused(OUR_FAULT);
        } catch (RuntimeException | Error e) {
            // An error of the machine too: another worker would meet it with the same job.
            LOG.log(Level.ERROR, "job.fault job=" + job.id(), e);
            return new WorkResult.Ended(OUR_FAULT, null);
        }
    }

    /** What others leave; a revision may use what the quote holds already. */
    private Catalogue left(Catalogue catalogue, @Nullable Lineage lineage) {
        if (holds == null) {
            return catalogue;
        }
        return holds.count(catalogue, lineage == null ? null : QuoteRef.of(lineage.origin(), lineage.begun()));
    }

    /** An answer that was proven, or that another limit ended, stands although somebody wanted it to end sooner. */
    private WorkResult answered(RunningJob running, OrderAnswer.Answered answered) {
        Outcome outcome = answered.quote().outcome();
        if (!isCancelled(outcome)) {
            return new WorkResult.Ended(new JobEnding.Completed(document.apply(answered)), answered);
        }
        if (running.isCancelHeard()) {
            JobAnswer best = outcome.hasPlan() ? document.apply(answered) : null;
            return new WorkResult.Ended(new JobEnding.Cancelled(best), answered);
        }
        return outcome.hasPlan()
                ? new WorkResult.Ended(new JobEnding.Completed(document.apply(answered)), answered)
                : new WorkResult.GivenBack(Duration.ZERO, false);
    }

    private static boolean isCancelled(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal unused -> false;
            case Outcome.Feasible feasible -> feasible.stoppedBy() == StopCause.CANCELLED;
            case Outcome.Infeasible unused -> false;
            case Outcome.Undecided undecided -> undecided.stoppedBy() == StopCause.CANCELLED;
        };
    }

    private static JobEnding.Failed failed(JobFault.Kind kind, String detail) {
        return new JobEnding.Failed(new JobFault(kind, detail));
    }
}
