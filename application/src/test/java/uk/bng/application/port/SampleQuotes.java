package uk.bng.application.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchivedPlace;
import uk.bng.application.archive.ArchivedRow;
import uk.bng.application.archive.ArchivedTerms;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteOrder;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** Quotes to be archived in tests; each change makes another. */
public record SampleQuotes(
        String client,
        @Nullable Lineage lineage,
        long fence,
        Instant givenAt,
        ArchivedPlace place,
        String outcome,
        List<ArchivedRow> rows,
        QuoteOrder order,
        String document) {
    public static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    public static final ArchivedTerms TERMS =
            new ArchivedTerms("house", "trading=statutory draw=best", "lpa-nca", "as-stored", "ojalgo");

    /** What a result holds that is personal: where its site is, and words about it. */
    public static final String PERSONAL = """
            {"outcome":{"kind":"optimal"},"total":12500.00,"site":{"lpa":"Ashford","latitude":51.146512,"longitude":0.875599,\
            "note":"The middle of TN23 1AA."},"warnings":[{"code":"location-approximate","subject":"location","message":\
            "TN23 1AA was found."},{"code":"padded","subject":"row 1","message":"Rounded up."}]}""";

    public static SampleQuotes aQuote() {
        return new SampleQuotes(
                "Ann's builders",
                null,
                1,
                NOON,
                new ArchivedPlace("Ashford", "Low Weald", "TN23"),
                "optimal",
                List.of(aRow("BNK-1", "Weald Bank")),
                SampleJobs.aPlainOrder(),
                PERSONAL);
    }

    public static ArchivedRow aRow(String bankId, String bankName) {
        return new ArchivedRow(
                0,
                "Grassland - Other neutral grassland",
                "area",
                bankId,
                bankName,
                "S1",
                "Grassland - Lowland meadow",
                "adjacent",
                Units.of("1.333333"),
                new Money(2_500_000),
                new Money(3_333_333));
    }

    public SampleQuotes of(String other) {
        return new SampleQuotes(other, lineage, fence, givenAt, place, outcome, rows, order, document);
    }

    public SampleQuotes revising(ArchiveEntry parent) {
        return new SampleQuotes(client, parent.revised(), fence, givenAt, place, outcome, rows, order, document);
    }

    public SampleQuotes under(long newFence) {
        return new SampleQuotes(client, lineage, newFence, givenAt, place, outcome, rows, order, document);
    }

    public SampleQuotes at(Instant other) {
        return new SampleQuotes(client, lineage, fence, other, place, outcome, rows, order, document);
    }

    public SampleQuotes in(ArchivedPlace other) {
        return new SampleQuotes(client, lineage, fence, givenAt, other, outcome, rows, order, document);
    }

    /** Without a plan where the outcome has none. */
    public SampleQuotes ending(String other) {
        boolean hasPlan = other.equals("optimal") || other.equals("feasible");
        return new SampleQuotes(
                client, lineage, fence, givenAt, place, other, hasPlan ? rows : List.of(), order, document);
    }

    public SampleQuotes from(ArchivedRow... others) {
        return new SampleQuotes(client, lineage, fence, givenAt, place, outcome, List.of(others), order, document);
    }

    public SampleQuotes asking(QuoteOrder other) {
        return new SampleQuotes(client, lineage, fence, givenAt, place, outcome, rows, other, document);
    }

    public SampleQuotes saying(String other) {
        return new SampleQuotes(client, lineage, fence, givenAt, place, outcome, rows, order, other);
    }

    /** As the quote of a new job. */
    public ArchiveEntry entry() {
        return entry(SampleJobs.aJob(new Owner("key1"), order, lineage));
    }

    /** As the quote of this job. */
    public ArchiveEntry entry(QuoteJob job) {
        JobAnswer answer = SampleJobs.anAnswer(outcome, document);
        return new ArchiveEntry(job, client, fence, givenAt.minusSeconds(2), givenAt, place, TERMS, answer, rows);
    }
}
