package uk.bng.application.usecase;

import java.util.List;
import java.util.function.Function;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.save.RecordKey;

/**
 * A wish to save a quote.
 *
 * @param record where to save it
 * @param differences names what the wish says of the stored result that is not so
 */
public record SaveWish(Owner owner, JobId job, RecordKey record, Function<JobAnswer, List<String>> differences) {}
