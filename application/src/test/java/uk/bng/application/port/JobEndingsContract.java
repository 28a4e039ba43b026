package uk.bng.application.port;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleJobs.anAnswer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.Census;
import uk.bng.application.job.Finish;
import uk.bng.application.job.ForgetAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.JobState;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Renewal;
import uk.bng.application.job.Swept;
import uk.bng.domain.unit.Fraction;

/** What is known of a job while it runs and once it is over, and for how long. */
abstract class JobEndingsContract extends JobLeasesContract {
    // Reporting

    private static Stream<JobProgress> progresses() {
        return Stream.of(
                new JobProgress(JobProgress.Step.PREPARING, null, null, Duration.ZERO, JobLog.EMPTY),
                new JobProgress(JobProgress.Step.SOLVING, null, Fraction.of(-7, 3), ofMillis(1_234), LOG),
                someProgress());
    }

    @ParameterizedTest
    @MethodSource("progresses")
    void showsHowFarAJobIs(JobProgress progress) {
        JobId id = submitted(ANN);
        Lease lease = claim();

        assertThat(store.report(lease, progress)).isEqualTo(new Renewal.Held(false));
        assertThat(record(id).state()).isEqualTo(new JobState.Running(false, progress));
    }

    @Test
    void aNewAttemptStartsWithoutProgress() {
        JobId id = submitted(ANN);
        store.report(claim(), someProgress());
        clock.advance(BEYOND_TERM);

        claim();

        assertThat(record(id).state()).isEqualTo(new JobState.Running(false, null));
    }

    @Test
    void theSequenceGrowsWithEveryChange() {
        JobId id = submitted(ANN);
        List<Long> seen = new ArrayList<>(List.of(record(id).sequence()));
        Lease first = claim();
        seen.add(record(id).sequence());
        store.giveBack(first, Duration.ZERO, false);
        seen.add(record(id).sequence());
        Lease second = claim();
        seen.add(record(id).sequence());
        store.report(second, someProgress());
        seen.add(record(id).sequence());
        store.cancel(ANN, id);
        seen.add(record(id).sequence());
        store.finish(second, CANCELLED_WITH_PLAN, LOG);
        seen.add(record(id).sequence());

        assertThat(seen).isSorted().doesNotHaveDuplicates();
    }

    // Ending

    private static Stream<JobEnding> endings() {
        String document = "{\"name\":\"é 漢 😀 \\u2028 \\\"\\\\\"}\n";
        return Stream.of(
                COMPLETED,
                new JobEnding.Completed(anAnswer("infeasible", "")),
                new JobEnding.Completed(anAnswer("feasible", document)),
                new JobEnding.Completed(anAnswer("optimal", document.repeat(200_000 / document.length()))),
                new JobEnding.Failed(new JobFault(JobFault.Kind.OUR_FAULT, "A plan broke the audit: é 漢.")),
                CANCELLED_WITH_PLAN,
                new JobEnding.Cancelled(null));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void keepsTheEndingAsItWasTold(JobEnding told) {
        JobId id = submitted(ANN);

        assertThat(store.finish(claim(), told, LOG)).isEqualTo(Finish.RECORDED);

        assertThat(ending(id)).isEqualTo(told);
        assertThat(record(id).state().phase()).isEqualTo(told.phase());
        assertThat(store.census()).isEqualTo(new Census(0, 0, Duration.ZERO));
    }

    @Test
    void keepsTheLogWithWhatIsFinished() {
        JobLog full = new JobLog(IntStream.range(0, JobLog.MOST)
                .mapToObj(i -> new JobLog.Line(ofMillis(i), "Better plan: £%d.00 é 漢".formatted(1_000 - i)))
                .toList());
        for (JobLog log : List.of(JobLog.EMPTY, LOG, full)) {
            for (JobEnding ending : endings().toList()) {
                JobId id = submitted(ANN);
                store.finish(claim(), ending, log);

                assertThat(record(id).state().log()).isEqualTo(log);
            }
        }
    }

    @Test
    void whatNoWorkerEndedHasNoLog() {
        JobId waiting = submitted(ANN);
        store.cancel(ANN, waiting);
        JobId lost = submitted(ANN);
        store.report(claim(), someProgress());
        store.cancel(ANN, lost);
        clock.advance(BEYOND_TERM);
        store.sweep();

        assertThat(record(waiting).state().log()).isEqualTo(JobLog.EMPTY);
        assertThat(record(lost).state().log()).isEqualTo(JobLog.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(JobFault.Kind.class)
    void keepsEveryKindOfFault(JobFault.Kind kind) {
        JobEnding failed = new JobEnding.Failed(new JobFault(kind, "Why."));
        JobId id = submitted(ANN);

        store.finish(claim(), failed, LOG);

        assertThat(ending(id)).isEqualTo(failed);
    }

    @Test
    void aFinishedJobIsKeptForTheRetention() {
        JobId id = submitted(ANN);
        store.finish(claim(), COMPLETED, LOG);
        JobState.Finished finished = (JobState.Finished) record(id).state();
        assertThat(finished.expiresAt()).isEqualTo(record(id).updatedAt().plus(JobRules.STANDARD.retention()));

        clock.advance(ofHours(24).minusMinutes(1));
        store.sweep();
        assertThat(ending(id)).isEqualTo(COMPLETED);
        clock.advance(ofMinutes(2));
        assertThat(store.find(ANN, id)).isEmpty();
        assertThat(store.cancel(ANN, id)).isEqualTo(CancelAnswer.UNKNOWN);
        assertThat(store.forget(ANN, id)).isEqualTo(ForgetAnswer.UNKNOWN);
        assertThat(store.list(ANN, new JobPageWish(null, null, 10, null)).items())
                .isEmpty();
        assertThat(store.sweep()).isEqualTo(new Swept(0, 0, 1));
        assertThat(store.sweep()).isEqualTo(new Swept(0, 0, 0));
    }

    @Test
    void liveJobsAreKeptHoweverLongTheyWait() {
        JobId id = submitted(ANN);
        clock.advance(ofHours(100));
        store.sweep();

        assertThat(record(id).state()).isEqualTo(new JobState.Pending());
        assertThat(claim().job().id()).isEqualTo(id);
    }
}
