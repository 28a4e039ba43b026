package uk.bng.adapter.jobs.timed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static uk.bng.application.port.SampleJobs.anAnswer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.jobs.memory.InMemoryJobStore;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobPageWish;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.CrmCall;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.JobEvent;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.JobStoreContract;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.application.port.Journal;
import uk.bng.application.port.MovableClock;
import uk.bng.application.port.RequestEvent;
import uk.bng.application.port.SampleJobs;
import uk.bng.application.port.SaveEvent;

class TimedJobStoreTest extends JobStoreContract {
    private static final Owner OWNER = new Owner("ann");

    private final List<DependencyCall> told = new CopyOnWriteArrayList<>();
    private final AtomicLong ticks = new AtomicLong();
    private @Nullable TimedJobStore store;

    @Override
    protected JobStore store(MovableClock clock, JobRules rules) {
        TimedJobStore made = timed(new InMemoryJobStore(rules, clock));
        store = made;
        return made;
    }

    @Override
    protected JobStore another() {
        return Objects.requireNonNull(store);
    }

    @Test
    void tellsOfEveryCall() {
        JobStore timed = another();
        QuoteJob job = SampleJobs.aJob(OWNER);
        timed.submit(job, new Idempotency.None());
        Lease lease = timed.claim(new WorkerName("w"), Duration.ofSeconds(30)).orElseThrow();
        timed.renew(lease, Duration.ofSeconds(30));
        timed.report(lease, new JobProgress(JobProgress.Step.PREPARING, null, null, Duration.ZERO, JobLog.EMPTY));
        timed.giveBack(lease, Duration.ZERO, true);
        timed.finish(lease, new JobEnding.Completed(anAnswer("optimal", "{}")), JobLog.EMPTY);
        timed.cancel(OWNER, job.id());
        timed.find(OWNER, job.id());
        timed.list(OWNER, new JobPageWish(null, null, 1, null));
        timed.forget(OWNER, job.id());
        timed.sweep();
        timed.census();

        assertThat(told)
                .extracting(DependencyCall::operation)
                .containsExactly(
                        "submit",
                        "claim",
                        "renew",
                        "report",
                        "give-back",
                        "finish",
                        "cancel",
                        "find",
                        "list",
                        "forget",
                        "sweep",
                        "census");
        assertThat(told).allSatisfy(call -> {
            assertThat(call.dependency()).isEqualTo("job-store");
            assertThat(call.time()).isEqualTo(Duration.ofNanos(7));
            assertThat(call.failed()).isFalse();
        });
    }

    @Test
    void tellsOfOutages() {
        JobStore down = mock(JobStore.class);
        when(down.find(any(), any())).thenThrow(new JobStoreUnavailable("Down.", null));
        TimedJobStore timed = timed(down);

        assertThatThrownBy(() -> timed.find(OWNER, SampleJobs.anId())).isInstanceOf(JobStoreUnavailable.class);
        assertThat(told).containsExactly(new DependencyCall("job-store", "find", Duration.ofNanos(7), true));
    }

    private TimedJobStore timed(JobStore inner) {
        return new TimedJobStore(inner, new CallsOnly(told), () -> ticks.getAndAdd(7));
    }

    private record CallsOnly(List<DependencyCall> told) implements Journal {
        @Override
        public void request(RequestEvent event) {
            throw new IllegalStateException("A store must tell of no request.");
        }

        @Override
        public void job(JobEvent event) {
            throw new IllegalStateException("A store must tell of no job.");
        }

        @Override
        public void call(DependencyCall call) {
            told.add(call);
        }

        @Override
        public void crm(CrmCall call) {
            // Tests of saving look at these.
        }

        @Override
        public void save(SaveEvent event) {
            // Tests of saving look at these.
        }

        @Override
        public void audit(AuditEvent event) {
            // Tests of saving look at these.
        }
    }
}
