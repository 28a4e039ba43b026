package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Submission;

class SubmitQuoteTest {
    private static final Lineage LINEAGE =
            new Lineage(Jobs.id(1), Jobs.id(2), 2, Instant.parse("2026-01-05T09:00:00Z"));

    private final Jobs jobs = new Jobs();
    private final SubmitQuote submitting = new SubmitQuote(
            new CheckOrder(new Orders.Source(Orders.TWO_BANKS), Orders::locate, Orders.DEFAULTS),
            jobs,
            () -> new UUID(0, 9));

    @Test
    void handsInAJobPinnedToTheCatalogueOfNow() {
        SubmitAnswer answer = submitting.submit(Jobs.OWNER, Orders.anOrder(), new Idempotency.None(), LINEAGE);

        var job = new QuoteJob(Jobs.id(9), Jobs.OWNER, Orders.anOrder(), Orders.TWO_BANKS.version(), LINEAGE);
        assertThat(jobs.handedIn()).containsExactly(job);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        SubmitAnswer.HandedIn.class,
                        handedIn -> assertThat(handedIn.submission()).isInstanceOf(Submission.Accepted.class));
    }

    @Test
    void storesNothingOfAnOrderThatIsUnfit() {
        SubmitAnswer answer = submitting.submit(Jobs.OWNER, Orders.anOrder("Moor", "1"), new Idempotency.None(), null);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        SubmitAnswer.Unfit.class,
                        unfit -> assertThat(unfit.issues())
                                .extracting(OrderIssue::code)
                                .containsExactly("unknown-habitat"));
        assertThat(jobs.calls()).isEmpty();
    }

    @Test
    void passesOnWhatTheStoreSaysOfTheKey() {
        SubmitAnswer answer = submitting.submit(Jobs.OWNER, Orders.anOrder(), new Idempotency.Keyed("k", "hash"), null);

        assertThat(answer).isEqualTo(new SubmitAnswer.HandedIn(new Submission.KeyReused()));
    }
}
