package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobNews;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobProgress.Step;
import uk.bng.application.job.JobTerms;
import uk.bng.application.job.Lease;
import uk.bng.application.job.RunningJob;
import uk.bng.application.job.RunningJobs;
import uk.bng.domain.unit.Fraction;

class KeepLeasesTest {
    private static final JobTerms TERMS = JobTerms.of(Duration.ofSeconds(30), Duration.ofSeconds(10));
    private static final String RENEWED = "renew PT30S";

    private final Jobs jobs = new Jobs();
    private final RunningJobs running = new RunningJobs();
    private final AtomicLong ticks = new AtomicLong();
    private final KeepLeases keeping = new KeepLeases(jobs, running, ticks::get, TERMS);
    private final RunningJob job = begin(1);

    KeepLeasesTest() {
        jobs.listen(new JobNews(running));
    }

    @Test
    void renewsAtEveryHeartbeat() {
        quietly();
        after(Duration.ofMillis(9_999));
        assertThat(jobs.calls()).isEmpty();

        after(Duration.ofMillis(1));
        assertThat(jobs.calls()).containsExactly(RENEWED);

        after(Duration.ofMillis(9_999));
        after(Duration.ofMillis(1));
        assertThat(jobs.calls()).containsExactly(RENEWED, RENEWED);
    }

    @Test
    void asksTheStoreAtOnceWhenTheJobWasChanged() {
        RunningJob other = begin(2);
        jobs.cancel(Jobs.OWNER, Jobs.id(1));
        jobs.tell(new JobNotice.Changed(Jobs.id(1)));

        keeping.keep();

        assertThat(jobs.calls()).containsExactly("cancel", RENEWED);
        assertThat(job.isCancelHeard()).isTrue();
        assertThat(job.shouldStop()).isTrue();
        assertThat(other.shouldStop()).isFalse();
    }

    @Test
    void asksForEveryJobWhenHintsWereMissed() {
        begin(2);
        jobs.tell(new JobNotice.Missed());

        keeping.keep();
        keeping.keep();

        assertThat(jobs.calls()).containsExactly(RENEWED, RENEWED);
    }

    @Test
    void losesAJobWhoseLeaseIsGone() {
        jobs.loseLease(Jobs.id(1));

        after(TERMS.heartbeat());
        after(TERMS.heartbeat());

        assertThat(job.isLost()).isTrue();
        assertThat(job.shouldStop()).isTrue();
        assertThat(jobs.calls()).startsWith(RENEWED).doesNotContainSequence(RENEWED, RENEWED);
    }

    @Test
    void survivesAnOutageUpToTheLease() {
        quietly();
        jobs.beAwayFor(2);
        after(Duration.ofSeconds(29));
        after(Duration.ofMillis(999));
        assertThat(jobs.calls()).isEmpty();
        assertThat(job.isLost()).isFalse();

        after(Duration.ofMillis(1));

        assertThat(job.isLost()).isFalse();
        assertThat(jobs.calls()).containsExactly(RENEWED);
    }

    @Test
    void losesEveryJobWhenTheOutageOutlastsTheLease() {
        RunningJob other = begin(2);
        jobs.beAwayFor(100);

        after(Duration.ofMillis(29_999));
        assertThat(job.isLost()).isFalse();

        after(Duration.ofMillis(1));
        assertThat(job.isLost()).isTrue();
        assertThat(other.isLost()).isTrue();
        assertThat(job.awaitLoss(Duration.ZERO)).isTrue();
    }

    @Test
    void forgetsNoNewsDuringAnOutage() {
        jobs.cancel(Jobs.OWNER, Jobs.id(1));
        jobs.tell(new JobNotice.Changed(Jobs.id(1)));
        jobs.beAwayFor(1);

        keeping.keep();
        assertThat(job.isCancelHeard()).isFalse();
        keeping.keep();

        assertThat(job.isCancelHeard()).isTrue();
    }

    @Test
    void saysNothingOfAShortJob() {
        job.solving();
        job.progressed(Fraction.of(200), Fraction.of(100));

        after(Duration.ofMillis(499));

        assertThat(jobs.calls()).isEmpty();
    }

    @Test
    void reportsTheLatestAtMostTwiceASecond() {
        job.solving();
        after(Duration.ofMillis(500));
        job.progressed(Fraction.of(200), Fraction.of(100));
        after(Duration.ofMillis(250));
        job.progressed(Fraction.of(190), Fraction.of(110));
        after(Duration.ofMillis(250));
        after(Duration.ofMillis(500));

        assertThat(jobs.reports())
                .containsExactly(
                        new JobProgress(Step.SOLVING, null, null, Duration.ofMillis(500), JobLog.EMPTY),
                        new JobProgress(
                                Step.SOLVING, Fraction.of(190), Fraction.of(110), Duration.ofSeconds(1), JobLog.EMPTY));
    }

    @Test
    void reportsThatAJobIsStillBeingPrepared() {
        after(Duration.ofMillis(500));

        assertThat(jobs.reports())
                .containsExactly(new JobProgress(Step.PREPARING, null, null, Duration.ofMillis(500), JobLog.EMPTY));
    }

    @Test
    void keepsAReportUntilTheStoreIsBack() {
        job.progressed(Fraction.of(200), Fraction.of(100));
        jobs.beAwayFor(1);

        after(Duration.ofMillis(500));
        assertThat(jobs.reports()).isEmpty();
        after(Duration.ofMillis(250));

        assertThat(jobs.reports()).hasSize(1);
    }

    @Test
    void hearsACancelInTheAnswerToAReport() {
        jobs.cancel(Jobs.OWNER, Jobs.id(1));

        after(Duration.ofMillis(500));

        assertThat(job.isCancelHeard()).isTrue();
    }

    @Test
    void leavesJobsAloneThatEnded() {
        running.end(job);

        after(TERMS.lease());

        assertThat(jobs.calls()).isEmpty();
    }

    private RunningJob begin(int number) {
        return running.begin(
                new Lease(Jobs.job(number, Orders.anOrder()), Jobs.WORKER, number, 1, Instant.EPOCH, Duration.ZERO),
                ticks.get());
    }

    /** What there is to report is reported, so that only renewals are left. */
    private void quietly() {
        job.reportedAt(new JobProgress(Step.PREPARING, null, null, Duration.ZERO, JobLog.EMPTY), ticks.get());
    }

    private void after(Duration time) {
        ticks.addAndGet(time.toNanos());
        keeping.keep();
    }
}
