package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.save.SaveStep;

/** What every journal does, wherever it tells what it was told: it takes everything and never fails. */
public abstract class JournalContract {
    private static final Duration TIME = Duration.ofNanos(12_345_678);

    protected abstract Journal journal();

    @Test
    void takesRequestsThatNothingIsKnownOf() {
        assertThatCode(() -> journal().request(new RequestEvent("r", "", "none", 400, Duration.ZERO, null, null, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void takesRequestsOfAnyWords() {
        assertThatCode(() -> journal().request(aRequest("B{R}E\nW \"\\\u0000", "/x{y}\n", 999)))
                .doesNotThrowAnyException();
    }

    @Test
    void takesJobsHoweverTheyEnded() {
        Journal journal = journal();

        assertThatCode(() -> {
                    journal.job(aJob("completed", "optimal", null, false));
                    journal.job(aJob("failed", null, "internal-error", true));
                    journal.job(aJob("given-back", null, null, false));
                    journal.job(aJob("lease-lost", null, null, false));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void takesCallsThatFailedAndThatDidNot() {
        Journal journal = journal();

        assertThatCode(() -> {
                    journal.call(new DependencyCall("job-store", "claim", TIME, true));
                    journal.call(new DependencyCall("job-store", "claim", TIME, false));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void takesWhatIsToldOfTheCrm() {
        Journal journal = journal();
        QuoteRef quote = new QuoteRef("Q-2026-7K3M9QXA");

        assertThatCode(() -> {
                    journal.crm(new CrmCall("PUT", "/objects/{object}/records", 0, "late", TIME));
                    journal.crm(new CrmCall("GET", "/self", 200, "", TIME));
                    journal.save(new SaveEvent(quote, 1, "saved", List.of(SaveStep.QUOTE), List.of(), 1, TIME));
                    journal.save(new SaveEvent(quote, 2, "crm-plan", List.of(), List.of("total"), 9, Duration.ZERO));
                    journal.audit(new AuditEvent(
                            Instant.EPOCH,
                            Owner.OPEN,
                            AuditEvent.Action.SAVE,
                            JobId.of(new UUID(1, 2)),
                            quote,
                            1,
                            "record-1",
                            "saved"));
                    journal.audit(new AuditEvent(
                            Instant.EPOCH, Owner.OPEN, AuditEvent.Action.CANCEL, null, null, 0, null, "done"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void takesWhatManyThreadsTellAtOnce() throws InterruptedException, ExecutionException {
        Journal journal = journal();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var told = IntStream.range(0, 200)
                    .mapToObj(i ->
                            threads.submit(() -> journal.request(aRequest("GET", "/status/{job_id}", 200 + i % 3))))
                    .toList();
            for (var one : told) {
                one.get();
            }
        }
    }

    protected static RequestEvent aRequest(String method, String route, int status) {
        return new RequestEvent("request-1", method, route, status, TIME, "AAAAaaaa", "job-1", "some-problem");
    }

    protected static JobEvent aJob(
            String ending, @Nullable String outcome, @Nullable String fault, boolean auditFailed) {
        return new JobEvent(
                JobId.of(new UUID(1, 2)),
                Owner.OPEN,
                new WorkerName("host-1-1"),
                1,
                ending,
                outcome,
                fault,
                auditFailed,
                "ojalgo",
                5,
                120,
                Duration.ofMillis(3),
                Duration.ofMillis(4),
                Duration.ofMillis(5),
                TIME,
                outcome == null ? null : "0");
    }
}
