package uk.bng.application.port;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleJobs.aFullOrder;
import static uk.bng.application.port.SampleJobs.aJob;
import static uk.bng.application.port.SampleJobs.anAnswer;
import static uk.bng.application.port.SampleJobs.anId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.Finish;
import uk.bng.application.job.ForgetAnswer;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobPhase;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.Swept;

/** Who sees which jobs, and how they are forgotten and listed. */
abstract class JobListsContract extends JobCancelsContract {
    // Strangers

    @Test
    void strangersSeeNothing() {
        JobId id = submitted(ANN);
        JobRecord before = record(id);

        assertThat(store.find(BOB, id)).isEmpty();
        assertThat(store.cancel(BOB, id)).isEqualTo(CancelAnswer.UNKNOWN);
        assertThat(store.forget(BOB, id)).isEqualTo(ForgetAnswer.UNKNOWN);
        assertThat(store.list(BOB, new JobPageWish(null, null, 10, null))).isEqualTo(new JobPage(List.of(), null));
        assertThat(record(id)).isEqualTo(before);
        store.finish(claim(), COMPLETED, LOG);
        assertThat(store.find(BOB, id)).isEmpty();
        assertThat(store.forget(BOB, id)).isEqualTo(ForgetAnswer.UNKNOWN);
        assertThat(ending(id)).isEqualTo(COMPLETED);
    }

    // Forgetting

    @Test
    void aFinishedJobIsForgotten() {
        JobId id = submitted(ANN);
        store.finish(claim(), COMPLETED, LOG);

        assertThat(store.forget(ANN, id)).isEqualTo(ForgetAnswer.FORGOTTEN);
        assertThat(store.find(ANN, id)).isEmpty();
        assertThat(store.list(ANN, new JobPageWish(null, null, 10, null)).items())
                .isEmpty();
        assertThat(store.forget(ANN, id)).isEqualTo(ForgetAnswer.UNKNOWN);
        clock.advance(ofHours(25));
        assertThat(store.sweep()).isEqualTo(new Swept(0, 0, 0));
    }

    @Test
    void liveJobsStay() {
        JobId id = submitted(ANN);
        assertThat(store.forget(ANN, id)).isEqualTo(ForgetAnswer.STILL_LIVE);
        Lease lease = claim();
        assertThat(store.forget(ANN, id)).isEqualTo(ForgetAnswer.STILL_LIVE);
        assertThat(store.finish(lease, COMPLETED, LOG)).isEqualTo(Finish.RECORDED);
    }

    @Test
    void anUnknownJobCannotBeForgotten() {
        assertThat(store.forget(ANN, anId())).isEqualTo(ForgetAnswer.UNKNOWN);
    }

    // Listing

    @Test
    void listsNewestFirst() {
        List<JobId> ids = IntStream.range(0, 5).mapToObj(i -> submitted(ANN)).toList();
        submitted(BOB);
        store.finish(claimOf(ids.get(0)), COMPLETED, LOG);

        assertThat(idsOf(store.list(ANN, new JobPageWish(null, null, 100, null))))
                .isEqualTo(ids.reversed());
    }

    @Test
    void listsWhatAJobIs() {
        Lineage lineage = new Lineage(anId(), anId(), 2, BEGUN);
        QuoteJob job = aJob(ANN, aFullOrder(), lineage);
        store.submit(job, UNKEYED);
        assertSummary(job, record(job.id()), null);
        Lease lease = claim();
        assertSummary(job, record(job.id()), null);
        store.finish(lease, CANCELLED_WITH_PLAN, LOG);
        assertSummary(job, record(job.id()), ANSWER.figures());
    }

    @Test
    void listsFailuresWithoutOutcome() {
        QuoteJob job = aJob(ANN);
        store.submit(job, UNKEYED);
        store.finish(claim(), new JobEnding.Failed(new JobFault(JobFault.Kind.INVALID, "Why.")), LOG);

        assertSummary(job, record(job.id()), null);
    }

    @ParameterizedTest
    @EnumSource(JobPhase.class)
    void listsJobsThatStandSo(JobPhase phase) {
        submitted(BOB);
        JobId cancelled = submitted(ANN);
        store.cancel(ANN, cancelled);
        JobId completed = submitted(ANN);
        store.finish(claimOf(completed), COMPLETED, LOG);
        JobId failed = submitted(ANN);
        store.finish(claimOf(failed), new JobEnding.Failed(new JobFault(JobFault.Kind.INVALID, "Why.")), LOG);
        JobId running = submitted(ANN);
        claimOf(running);
        JobId pending = submitted(ANN);

        JobPage page = store.list(ANN, new JobPageWish(phase, null, 10, null));

        assertThat(idsOf(page))
                .containsExactly(
                        switch (phase) {
                            case PENDING -> pending;
                            case RUNNING -> running;
                            case COMPLETED -> completed;
                            case FAILED -> failed;
                            case CANCELLED -> cancelled;
                        });
        assertThat(page.next()).isNull();
    }

    @Test
    void listsTheFiguresOfEveryAnswer() {
        for (String outcome : List.of("optimal", "feasible", "infeasible", "undecided")) {
            QuoteJob job = aJob(ANN);
            store.submit(job, UNKEYED);
            JobAnswer answer = anAnswer(outcome, "{}");
            store.finish(claim(), new JobEnding.Completed(answer), LOG);

            assertSummary(job, record(job.id()), answer.figures());
            store.forget(ANN, job.id());
        }
    }

    @Test
    void listsTheJobsOfARecord() {
        List<JobId> ids =
                IntStream.range(0, 5).mapToObj(i -> about("rec:1 é", ANN)).toList();
        about("rec:1", ANN);
        about("rec:1 é", BOB);
        submitted(ANN);
        store.finish(claimOf(ids.getFirst()), COMPLETED, LOG);
        store.cancel(ANN, ids.get(3));

        assertThat(idsOf(store.list(ANN, new JobPageWish(null, "rec:1 é", 10, null))))
                .isEqualTo(ids.reversed());
        assertThat(idsOf(store.list(ANN, new JobPageWish(JobPhase.COMPLETED, "rec:1 é", 10, null))))
                .containsExactly(ids.getFirst());
        assertThat(store.list(ANN, new JobPageWish(null, "rec:2", 10, null))).isEqualTo(new JobPage(List.of(), null));
    }

    @Test
    void pagesThroughTheJobsOfARecord() {
        List<JobId> ids = IntStream.range(0, 7)
                .mapToObj(i -> {
                    submitted(ANN);
                    return about("rec-1", ANN);
                })
                .toList();
        List<JobId> seen = new ArrayList<>();
        JobPage page = store.list(ANN, new JobPageWish(JobPhase.PENDING, "rec-1", 3, null));
        while (page.next() != null) {
            assertThat(page.items()).hasSize(3);
            seen.addAll(idsOf(page));
            page = another().list(ANN, new JobPageWish(JobPhase.PENDING, "rec-1", 3, page.next()));
        }
        seen.addAll(idsOf(page));

        assertThat(seen).isEqualTo(ids.reversed());
    }

    @Test
    void forgetsWhichRecordAJobBelongedTo() {
        JobId forgotten = about("rec-1", ANN);
        store.finish(claim(), COMPLETED, LOG);
        JobId old = about("rec-1", ANN);
        store.finish(claim(), COMPLETED, LOG);
        store.forget(ANN, forgotten);
        assertThat(idsOf(store.list(ANN, new JobPageWish(null, "rec-1", 10, null))))
                .containsExactly(old);

        clock.advance(ofHours(25));
        assertThat(store.list(ANN, new JobPageWish(null, "rec-1", 10, null)).items())
                .isEmpty();
        assertThat(store.sweep().expired()).isEqualTo(1);
        assertThat(store.list(ANN, new JobPageWish(null, "rec-1", 10, null)).items())
                .isEmpty();
    }

    @Test
    void pagesAreStableWhileJobsArrive() {
        List<JobId> ids = IntStream.range(0, 7).mapToObj(i -> submitted(ANN)).toList();
        List<JobId> seen = new ArrayList<>();
        JobPage page = store.list(ANN, new JobPageWish(null, null, 3, null));
        while (page.next() != null) {
            assertThat(page.items()).hasSize(3);
            seen.addAll(idsOf(page));
            submitted(ANN);
            store.finish(claim(), COMPLETED, LOG);
            page = another().list(ANN, new JobPageWish(null, null, 3, page.next()));
        }
        seen.addAll(idsOf(page));

        assertThat(seen).isEqualTo(ids.reversed());
    }

    @Test
    void theLastFullPageIsTheEnd() {
        IntStream.range(0, 6).forEach(i -> submitted(ANN));
        JobPage first = store.list(ANN, new JobPageWish(JobPhase.PENDING, null, 3, null));
        JobPage second = store.list(ANN, new JobPageWish(JobPhase.PENDING, null, 3, first.next()));

        assertThat(first.next()).isNotNull();
        assertThat(second.items()).hasSize(3);
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "99999999999999999999999999", "\u0661", "1 OR 1"})
    void aCursorThatNoPageGaveStartsFromTheNewest(String cursor) {
        JobId id = submitted(ANN);

        assertThat(idsOf(store.list(ANN, new JobPageWish(null, null, 3, cursor))))
                .containsExactly(id);
    }
}
