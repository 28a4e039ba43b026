package uk.bng.application.port;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteOrder;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.demand.DraftKnob;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.SiteQuery;
import uk.bng.domain.unit.Money;

/** Jobs for tests, each with an id of its own. */
public final class SampleJobs {
    public static final CatalogueVersion CATALOGUE = new CatalogueVersion("sha256:" + "0123456789abcdef".repeat(4));

    private static final AtomicLong IDS = new AtomicLong();

    private SampleJobs() {}

    public static JobId anId() {
        return JobId.of(new UUID(0x4000, IDS.incrementAndGet()));
    }

    public static QuoteJob aJob(Owner owner) {
        return aJob(owner, aPlainOrder(), null);
    }

    public static QuoteJob aJob(Owner owner, QuoteOrder order, @Nullable Lineage lineage) {
        return new QuoteJob(anId(), owner, order, CATALOGUE, lineage);
    }

    /** An answer of this outcome, whose figures go with it. */
    public static JobAnswer anAnswer(String outcome, String document) {
        boolean hasPlan = outcome.equals("optimal") || outcome.equals("feasible");
        var figures = new AnswerFigures(
                outcome, hasPlan ? new Money(1_250_000) : null, ContractSize.SMALL, Accuracy.APPROXIMATE, null);
        return new JobAnswer(figures, document);
    }

    /** An order that leaves everything to the defaults, and does not even demand anything. */
    public static QuoteOrder anEmptyOrder() {
        return anOrderOf(null);
    }

    /** An empty order that belongs to a CRM record. */
    public static QuoteOrder anOrderOf(@Nullable String recordId) {
        return new QuoteOrder(
                recordId,
                List.of(),
                SiteQuery.NOWHERE,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    public static QuoteOrder aPlainOrder() {
        return new QuoteOrder(
                null,
                List.of(new DraftLine("Grassland - Other neutral grassland", "1.5")),
                SiteQuery.of(AreasGiven.of("Ashford", "", "")),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** An order that says everything, in every kind of text. */
    public static QuoteOrder aFullOrder() {
        return new QuoteOrder(
                "record \"7\" \\ é 漢 😀",
                List.of(
                        new DraftLine("Heathland – \u2028 lowland", "0.000001"),
                        new DraftLine(null, null),
                        new DraftLine("", "  1e3 ")),
                new SiteQuery(
                        new AreasGiven("E07000105", "North Downs", "Kent & Medway", "GB107040019640", "Stour"),
                        "TN23 1AA",
                        "1 H\u00EFgh Street",
                        "51.1465",
                        "0.8755"),
                "small",
                "house",
                List.of(new DraftKnob("companions", "scoring"), new DraftKnob("draw", null)),
                "lpa-nca",
                "as-stored",
                "choco",
                Duration.ofMillis(1_500),
                -42L,
                "2",
                List.of("BNK-1", "bänk"),
                "percentage",
                "5");
    }
}
