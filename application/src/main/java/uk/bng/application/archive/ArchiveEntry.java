package uk.bng.application.archive;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.job.QuoteRef;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.SiteQuery;

/**
 * A quote as it is to be kept.
 *
 * @param client to whom it belongs: whom its key was made for
 * @param fence that of the lease it was worked out under; what is kept under a newer one stands
 * @param rows none where there is no plan
 */
public record ArchiveEntry(
        QuoteJob job,
        String client,
        long fence,
        Instant submittedAt,
        Instant givenAt,
        ArchivedPlace place,
        ArchivedTerms terms,
        JobAnswer answer,
        List<ArchivedRow> rows) {
    public ArchiveEntry {
        rows = List.copyOf(rows);
    }

    /** The first job of its line. */
    public JobId origin() {
        Lineage lineage = job.lineage();
        return lineage == null ? job.id() : lineage.origin();
    }

    /** When the first job of its line was made. */
    public Instant begun() {
        Lineage lineage = job.lineage();
        return lineage == null ? submittedAt : lineage.begun();
    }

    /** Its name outside this service. */
    public QuoteRef quoteRef() {
        return QuoteRef.of(origin(), begun());
    }

    /** The lineage of a job that revises it. */
    public Lineage revised() {
        Lineage lineage = job.lineage();
        return new Lineage(origin(), job.id(), lineage == null ? 1 : lineage.revision() + 1, begun());
    }

    /**
     * The same without what is personal: no record, no postcode, address or point. The areas that were found take the place of
     * what they were looked up by, so that it can still be quoted again.
     *
     * @param document the result without what is personal
     */
    public ArchiveEntry erased(String document) {
        AreasGiven given = job.order().location().areas();
        String lpa = place.lpa();
        String nca = place.nca();
        AreasGiven areas = new AreasGiven(
                given.lpa().isEmpty() && lpa != null ? lpa : given.lpa(),
                given.nca().isEmpty() && nca != null ? nca : given.nca(),
                given.lnrs(),
                given.waterbody(),
                given.operationalCatchment());
        QuoteOrder order = job.order().about(null, SiteQuery.of(areas));
        return new ArchiveEntry(
                new QuoteJob(job.id(), job.owner(), order, job.catalogue(), job.lineage()),
                client,
                fence,
                submittedAt,
                givenAt,
                place,
                terms,
                new JobAnswer(answer.figures(), document),
                rows);
    }

    /** The same with another answer. */
    public ArchiveEntry with(JobAnswer other) {
        return new ArchiveEntry(job, client, fence, submittedAt, givenAt, place, terms, other, rows);
    }

    /** What it can be found by. */
    public Set<ArchiveTerm> searchTerms() {
        Set<ArchiveTerm> found = new LinkedHashSet<>(ArchiveTerm.of(place));
        rows.forEach(row -> found.addAll(ArchiveTerm.ofBank(row.bankId(), row.bankName())));
        return found;
    }
}
