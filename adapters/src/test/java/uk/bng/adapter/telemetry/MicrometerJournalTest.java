package uk.bng.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.Census;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.application.port.Journal;
import uk.bng.application.port.JournalContract;
import uk.bng.application.port.RequestEvent;

final class MicrometerJournalTest extends JournalContract {
    private final AtomicReference<Supplier<Census>> census =
            new AtomicReference<>(() -> new Census(7, 2, Duration.ofMillis(1_500)));
    private final MicrometerJournal journal =
            new MicrometerJournal(() -> census.get().get());

    @Override
    protected Journal journal() {
        return journal;
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void countsRequestsByRouteMethodAndStatus() {
        journal.request(aRequest("GET", "/status/{job_id}", 200));
        journal.request(aRequest("GET", "/status/{job_id}", 200));
        journal.request(aRequest("GET", "/status/{job_id}", 404));

        assertThat(lines("bng_http_requests_total"))
                .containsExactlyInAnyOrder(
                        "bng_http_requests_total{method=\"GET\",route=\"/status/{job_id}\",status=\"200\"} 2.0",
                        "bng_http_requests_total{method=\"GET\",route=\"/status/{job_id}\",status=\"404\"} 1.0");
    }

    @Test
    void putsRequestsIntoBucketsOfTime() {
        journal.request(aRequest("GET", "/jobs", 200));

        assertThat(lines("bng_http_request_seconds"))
                .contains(
                        "bng_http_request_seconds_bucket{method=\"GET\",route=\"/jobs\",le=\"0.01\"} 0",
                        "bng_http_request_seconds_bucket{method=\"GET\",route=\"/jobs\",le=\"0.02\"} 1",
                        "bng_http_request_seconds_bucket{method=\"GET\",route=\"/jobs\",le=\"5.0\"} 1",
                        "bng_http_request_seconds_count{method=\"GET\",route=\"/jobs\"} 1");
    }

    @Test
    void countsWordsThatAreNoMethodsTogether() {
        for (int i = 0; i < 50; i++) {
            journal.request(aRequest("BREW" + i, "none", 405));
        }

        assertThat(lines("bng_http_requests_total"))
                .containsExactly("bng_http_requests_total{method=\"other\",route=\"none\",status=\"405\"} 50.0");
    }

    @Test
    void countsJobsByEndingAndOutcome() {
        journal.job(aJob("completed", "optimal", null, false));
        journal.job(aJob("failed", null, "internal-error", false));

        assertThat(lines("bng_jobs_finished_total"))
                .containsExactlyInAnyOrder(
                        "bng_jobs_finished_total{ending=\"completed\",outcome=\"optimal\"} 1.0",
                        "bng_jobs_finished_total{ending=\"failed\",outcome=\"none\"} 1.0");
        assertThat(lines("bng_job_wait_seconds_count")).containsExactly("bng_job_wait_seconds_count 2");
    }

    @Test
    void timesAndCountsOnlyQuotesThatWereAnswered() {
        journal.job(aJob("completed", "optimal", null, false));
        journal.job(aJob("given-back", null, null, false));

        assertThat(lines("bng_solve_seconds"))
                .contains(
                        "bng_solve_seconds_bucket{engine=\"ojalgo\",le=\"0.005\"} 1",
                        "bng_solve_seconds_count{engine=\"ojalgo\"} 1");
        assertThat(lines("bng_quote_options")).contains("bng_quote_options_count 1", "bng_quote_options_sum 120.0");
    }

    @Test
    void countsFailedAuditsFromNoughtOn() {
        assertThat(lines("bng_plan_audit_failures_total")).containsExactly("bng_plan_audit_failures_total 0.0");

        journal.job(aJob("failed", null, "internal-error", true));

        assertThat(lines("bng_plan_audit_failures_total")).containsExactly("bng_plan_audit_failures_total 1.0");
    }

    @Test
    void timesDependenciesAndCountsTheirFailures() {
        journal.call(new DependencyCall("job-store", "claim", Duration.ofMillis(2), false));
        journal.call(new DependencyCall("job-store", "submit", Duration.ofMillis(4), true));

        assertThat(lines("bng_dependency_seconds"))
                .contains("bng_dependency_seconds_count{dependency=\"job-store\",operation=\"claim\"} 1");
        assertThat(lines("bng_dependency_errors_total"))
                .containsExactly("bng_dependency_errors_total{dependency=\"job-store\"} 1.0");
    }

    @Test
    void showsTheQueueAsItIsAtTheScrape() {
        assertThat(lines("bng_queue")).containsExactlyInAnyOrder("bng_queue_depth 7.0", "bng_queue_oldest_seconds 1.5");
        assertThat(lines("bng_jobs_running")).containsExactly("bng_jobs_running 2.0");

        census.set(() -> new Census(0, 0, Duration.ZERO));

        assertThat(lines("bng_queue_depth")).containsExactly("bng_queue_depth 0.0");
    }

    @Test
    void aStoreThatIsDownDoesNotBreakTheScrape() {
        census.set(() -> {
            throw new JobStoreUnavailable("The store is down.", null);
        });

        assertThat(lines("bng_queue_depth")).containsExactly("bng_queue_depth NaN");
        assertThat(lines("bng_plan_audit_failures_total")).isNotEmpty();
    }

    @Test
    void showsTheMachineItself() {
        assertThat(lines("jvm_memory_used_bytes")).isNotEmpty();
        assertThat(lines("jvm_threads_live_threads")).hasSize(1);
        assertThat(lines("process_uptime_seconds")).hasSize(1);
        assertThat(lines("jvm_gc_")).isNotEmpty();
    }

    @Test
    void countsQuestionsAboutHealthLikeAnyOther() {
        journal.request(new RequestEvent("r", "GET", "/health", 200, Duration.ZERO, null, null, null));

        assertThat(lines("bng_http_requests_total")).hasSize(1);
    }

    private List<String> lines(String start) {
        return journal.metrics().lines().filter(line -> line.startsWith(start)).toList();
    }
}
