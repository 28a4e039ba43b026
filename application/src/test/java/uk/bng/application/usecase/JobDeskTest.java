package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.ForgetAnswer;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Swept;

/** What an owner can do with jobs beside submitting them. */
class JobDeskTest {
    private static final Owner STRANGER = new Owner("k2");
    private static final QuoteJob JOB = Jobs.job(1, Orders.anOrder());

    private final Jobs jobs = new Jobs();

    @Test
    void readsTheOwnersJobsOnly() {
        jobs.submit(JOB, new Idempotency.None());
        var reading = new ReadQuote(jobs);

        assertThat(reading.read(Jobs.OWNER, JOB.id())).map(JobRecord::job).contains(JOB);
        assertThat(reading.read(STRANGER, JOB.id())).isEmpty();
        assertThat(reading.read(Jobs.OWNER, Jobs.id(2))).isEmpty();
    }

    @Test
    void cancelsAndForgetsTheOwnersJobsOnly() {
        assertThat(new CancelQuote(jobs).cancel(Jobs.OWNER, JOB.id())).isEqualTo(CancelAnswer.ASKED);
        assertThat(new CancelQuote(jobs).cancel(STRANGER, JOB.id())).isEqualTo(CancelAnswer.UNKNOWN);
        assertThat(new ForgetQuote(jobs).forget(Jobs.OWNER, JOB.id())).isEqualTo(ForgetAnswer.FORGOTTEN);
        assertThat(new ForgetQuote(jobs).forget(STRANGER, JOB.id())).isEqualTo(ForgetAnswer.UNKNOWN);
    }

    @Test
    void listsAndSweepsAsTheStoreDoes() {
        assertThat(new ListQuotes(jobs)
                        .list(STRANGER, new JobPageWish(null, null, 5, null))
                        .next())
                .isEqualTo("k2");
        assertThat(new SweepJobs(jobs).sweep()).isEqualTo(new Swept(1, 2, 3));
        assertThat(jobs.calls()).containsExactly("list 5", "sweep");
    }
}
