package uk.bng.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ArchivedQuote;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Reference;

/**
 * Every quote ever given, to be found again. Every method is one atomic step; an archive may be shared by many processes.
 * Thread-safe. Every method fails with {@link ArchiveUnavailable} within two seconds when the archive does not answer.
 */
public interface QuoteArchive {
    /**
     * Keeps a quote and gives the number that people know it by. Numbers are given once, one after the other and without
     * gaps: one to each line of revisions, and within it one to each revision. Keeping the same job again changes nothing
     * but the content, and not even that where what is there was kept under a newer fence.
     */
    Reference keep(ArchiveEntry entry);

    /** The quote of a reference; empty where there is none that is seen. */
    Optional<ArchivedQuote> find(ArchiveView view, Reference reference);

    /** The quote of a job; empty where there is none that is seen. */
    Optional<ArchivedQuote> ofJob(ArchiveView view, JobId job);

    /** All editions of a number that are seen, by revision. */
    List<ArchivedSummary> editions(ArchiveView view, long number);

    /** The quotes that are wished for, newest first. */
    ArchivePage search(ArchiveWish wish);

    /**
     * Erases what is personal in all editions of a number, and gives how many held any until now; what was asked for and
     * answered stays, and so do its figures.
     *
     * @param at when that is
     */
    int erase(long number, Instant at);

    /** Erases the same from those that were given before an instant, the oldest first and {@code most} at a time. */
    int eraseGivenBefore(Instant limit, int most, Instant at);

    /** The latest number that was given; 0 before the first. */
    long latest();
}
