package uk.bng.application.usecase;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobState;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.job.Reference;
import uk.bng.application.save.QuoteFacts;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveKey;

/**
 * Reads what is published from finished jobs and from the archive. Immutable.
 *
 * @param facts reads the figures of an order's stored result
 * @param page gives the address of the page that shows a job; null where there is none
 */
public record SaveSheets(BiFunction<QuoteOrder, JobAnswer, QuoteFacts> facts, Function<JobId, @Nullable String> page) {
    /** The answer of a job that is over; empty where it ended without. */
    static Optional<JobAnswer> answer(JobState.Finished finished) {
        return switch (finished.ending()) {
            case JobEnding.Completed completed -> Optional.of(completed.answer());
            case JobEnding.Failed unused -> Optional.empty();
            case JobEnding.Cancelled cancelled -> Optional.ofNullable(cancelled.best());
        };
    }

    /** Whether an answer holds a plan. */
    static boolean holdsPlan(JobAnswer answer) {
        return answer.outcome().equals("optimal") || answer.outcome().equals("feasible");
    }

    /** The save of a job at a record. */
    SaveKey key(JobRecord job, RecordKey record) {
        Lineage lineage = job.job().lineage();
        return new SaveKey(job.quoteRef(), lineage == null ? 1 : lineage.revision() + 1, record);
    }

    QuoteSheet sheet(SaveKey key, JobRecord job, JobAnswer answer) {
        JobId id = job.job().id();
        return new QuoteSheet(
                key, id, job.updatedAt(), facts.apply(job.job().order(), answer), reference(answer), page.apply(id));
    }

    /** The same of a quote whose job is forgotten. */
    QuoteSheet sheet(SaveKey key, ArchivedQuote quote) {
        QuoteJob job = quote.entry().job();
        JobAnswer answer = quote.entry().answer();
        return new QuoteSheet(
                key,
                job.id(),
                quote.entry().givenAt(),
                facts.apply(job.order(), answer),
                quote.reference().toString(),
                page.apply(job.id()));
    }

    private static @Nullable String reference(JobAnswer answer) {
        Reference given = answer.figures().reference();
        return given == null ? null : given.toString();
    }
}
