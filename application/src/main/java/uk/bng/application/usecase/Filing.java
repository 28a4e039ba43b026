package uk.bng.application.usecase;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchivedPlace;
import uk.bng.application.archive.ArchivedRow;
import uk.bng.application.archive.ArchivedTerms;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
import uk.bng.application.job.JobTerms;
import uk.bng.application.job.Lease;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Reference;
import uk.bng.application.job.RunningJob;
import uk.bng.application.port.DependencyUnavailable;
import uk.bng.domain.quote.Quote;

/**
 * Has answers kept in the archive before their jobs end, so that no answer is told that the archive does not have. Who is
 * killed in between loses and doubles nothing: the job is worked out again, and kept in the place it had.
 */
final class Filing {
    private static final System.Logger LOG = System.getLogger(Filing.class.getName());

    private static final JobEnding.Failed OUR_FAULT = new JobEnding.Failed(
            new JobFault(
                    JobFault.Kind.OUR_FAULT,
                    "The service could not keep this quote, which is our fault. The request is kept so that it can be mended."));

    private final ArchiveTools tools;
    private final JobTerms terms;
    private final UnaryOperator<Duration> jitter;
    private final LongSupplier ticks;

    Filing(ArchiveTools tools, JobTerms terms, UnaryOperator<Duration> jitter, LongSupplier ticks) {
        this.tools = tools;
        this.terms = terms;
        this.jitter = jitter;
        this.ticks = ticks;
    }

    /**
     * The result with the reference that its answer was kept under. What cannot be kept for as long as a lease lasts is given
     * back, to be tried again like any work that meets an outage.
     */
    WorkResult filed(RunningJob job, WorkResult result) {
        if (!(result instanceof WorkResult.Ended ended)) {
            return result;
        }
        OrderAnswer.Answered answered = ended.answered();
        JobAnswer answer = answer(ended.ending());
        if (answered == null || answer == null) {
            return result;
        }
        long begun = ticks.getAsLong();
        while (!job.isLost()) {
            try {
                Reference reference = tools.archive().keep(entry(job.lease(), answered, answer));
                return new WorkResult.Ended(with(ended.ending(), answer.with(reference)), answered);
            } catch (DependencyUnavailable e) {
                if (job.isStopAsked()) {
                    return new WorkResult.GivenBack(Duration.ZERO, false);
                }
                if (ticks.getAsLong() - begun >= terms.lease().toNanos()) {
                    return new WorkResult.GivenBack(jitter.apply(terms.pause()), true);
                }
                job.awaitLoss(terms.retry());
            } catch (RuntimeException e) {
                LOG.log(
                        Level.ERROR,
                        "job.archive.failed job=" + job.lease().job().id(),
                        e);
                return new WorkResult.Ended(OUR_FAULT, null);
            }
        }
        return result;
    }

    private ArchiveEntry entry(Lease lease, OrderAnswer.Answered answered, JobAnswer answer) {
        QuoteJob job = lease.job();
        Quote quote = answered.quote();
        return new ArchiveEntry(
                job,
                tools.clients().apply(job.owner()),
                lease.fence(),
                lease.submittedAt(),
                tools.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                ArchivedPlace.of(answered.site().site(), job.order()),
                ArchivedTerms.of(quote.request(), answered.engine()),
                answer,
                ArchivedRow.of(quote));
    }

    private static @Nullable JobAnswer answer(JobEnding ending) {
        return switch (ending) {
            case JobEnding.Completed completed -> completed.answer();
            case JobEnding.Failed unused -> null;
            case JobEnding.Cancelled cancelled -> cancelled.best();
        };
    }

    private static JobEnding with(JobEnding ending, JobAnswer answer) {
        return switch (ending) {
            case JobEnding.Completed unused -> new JobEnding.Completed(answer);
            case JobEnding.Failed failed -> failed;
            case JobEnding.Cancelled unused -> new JobEnding.Cancelled(answer);
        };
    }
}
