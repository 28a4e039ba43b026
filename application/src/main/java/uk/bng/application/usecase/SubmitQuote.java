package uk.bng.application.usecase;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.port.JobStore;

/** Accepts an order for quoting and pins the catalogue that it will be priced against. Thread-safe. */
public final class SubmitQuote {
    private final CheckOrder checking;
    private final JobStore jobs;
    private final Supplier<UUID> ids;

    public SubmitQuote(CheckOrder checking, JobStore jobs, Supplier<UUID> ids) {
        this.checking = checking;
        this.jobs = jobs;
        this.ids = ids;
    }

    /** Hands an order in that can be quoted; {@code lineage} is null where it revises no other job. */
    public SubmitAnswer submit(Owner owner, QuoteOrder order, Idempotency idempotency, @Nullable Lineage lineage) {
        return switch (checking.check(order)) {
            case OrderCheck.Unfit unfit -> new SubmitAnswer.Unfit(unfit.issues());
            case OrderCheck.Fit fit -> {
                var job = new QuoteJob(JobId.of(ids.get()), owner, order, fit.catalogue(), lineage);
                yield new SubmitAnswer.HandedIn(jobs.submit(job, idempotency));
            }
        };
    }
}
