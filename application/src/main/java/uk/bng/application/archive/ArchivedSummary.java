package uk.bng.application.archive;

import java.time.Instant;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.JobId;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.Reference;

/** A quote of the archive in a list. */
public record ArchivedSummary(
        Reference reference,
        JobId job,
        QuoteRef quoteRef,
        String client,
        ArchivedPlace place,
        AnswerFigures figures,
        Instant givenAt) {}
