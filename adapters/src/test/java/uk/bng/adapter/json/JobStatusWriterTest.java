package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.application.port.SampleJobs.anAnswer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.CrmSaving;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobFault;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobPage;
import uk.bng.application.job.JobPhase;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.JobProgress.Step;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.JobState;
import uk.bng.application.job.JobSummary;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.job.Reference;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.place.SiteQuery;
import uk.bng.domain.unit.Fraction;

class JobStatusWriterTest {
    private static final JobId ID = JobId.of(new UUID(0, 1));
    private static final JobId OTHER = JobId.of(new UUID(0, 2));
    private static final String UUID_1 = "00000000-0000-0000-0000-000000000001";
    private static final String UUID_2 = "00000000-0000-0000-0000-000000000002";
    private static final String LINKS =
            "\"links\":{\"self\":\"/status/%1$s\",\"events\":\"/status/%1$s/events\"}".formatted(UUID_1);
    private static final String UNSAVED =
            "\"crm\":{\"state\":\"none\",\"attempts\":0,\"next_at\":null,\"web_url\":null,\"problem\":null},";
    private static final JobLog LOG = new JobLog(List.of(
            new JobLog.Line(Duration.ofMillis(20), "Ranked 28 banks"),
            new JobLog.Line(Duration.ofNanos(1_200_999_999), "First plan: £1.00 with 1 bank")));
    private static final Instant BEGUN = Instant.parse("2025-12-31T23:59:59Z");
    private static final Instant MADE = Instant.parse("2026-01-05T09:00:00.1234Z");
    private static final Instant CHANGED = Instant.parse("2026-01-05T09:00:01Z");
    private static final Instant EXPIRY = Instant.parse("2026-01-06T09:00:01Z");

    @Test
    void writesAJobThatWaits() {
        assertThat(status(record(new JobState.Pending(), null)))
                .isEqualTo("{\"job_id\":\"" + UUID_1
                        + "\",\"status\":\"pending\",\"quote_ref\":\"Q-2026-00000001\",\"reference\":null,"
                        + "\"progress\":\"Job queued\",\"progress_detail\":null,\"progress_log\":[],\"result\":null,\"error\":null,\"record_id\":\"R \\\"1\\\"\","
                        + UNSAVED
                        + "\"created_at\":\"2026-01-05T09:00:00.123Z\",\"updated_at\":\"2026-01-05T09:00:01Z\","
                        + "\"expires_at\":null,\"attempt\":1,\"lineage\":null," + LINKS + "}");
    }

    @Test
    void writesHowFarARunningJobIs() {
        var progress = new JobProgress(
                Step.SOLVING, Fraction.of(12_500_00), Fraction.of(12_479_99_1, 10), Duration.ofNanos(400_999_999), LOG);

        assertThat(status(record(new JobState.Running(false, progress), null)))
                .contains("\"status\":\"running\",\"quote_ref\":\"Q-2026-00000001\",\"reference\":null,"
                        + "\"progress\":\"Searching for the cheapest plan\","
                        + "\"progress_detail\":{\"phase\":\"solving\",\"best_cost\":12500.00,"
                        + "\"bound\":12479.99,\"gap\":0.001601,\"elapsed\":\"PT0.4S\"},"
                        + "\"progress_log\":[{\"seq\":1,\"at\":\"PT0.02S\",\"text\":\"Ranked 28 banks\"},"
                        + "{\"seq\":2,\"at\":\"PT1.2S\",\"text\":\"First plan: £1.00 with 1 bank\"}]");
    }

    @Test
    void writesNoFiguresBeforeThereAreAny() {
        var preparing = new JobProgress(Step.PREPARING, null, null, Duration.ofSeconds(1), JobLog.EMPTY);

        assertThat(status(record(new JobState.Running(false, preparing), null)))
                .contains(
                        "\"progress\":\"Finding what can be bought\"",
                        "\"best_cost\":null,\"bound\":null,\"gap\":null");
        assertThat(status(record(new JobState.Running(false, null), null)))
                .contains("\"progress\":\"Job started\",\"progress_detail\":null");
        assertThat(status(record(new JobState.Running(true, preparing), null))).contains("\"progress\":\"Cancelling\"");
    }

    @Test
    void writesNoGapBelowZero() {
        var proven = new JobProgress(Step.SOLVING, Fraction.of(100), Fraction.of(101), Duration.ZERO, JobLog.EMPTY);
        var free = new JobProgress(Step.SOLVING, Fraction.ZERO, Fraction.ZERO, Duration.ZERO, JobLog.EMPTY);

        assertThat(status(record(new JobState.Running(false, proven), null))).contains("\"gap\":0,");
        assertThat(status(record(new JobState.Running(false, free), null))).contains("\"gap\":0,");
    }

    @Test
    void embedsTheAnswerAsItWasKept() {
        String document = "{\"outcome\":{\"kind\":\"optimal\"},\"total\":13000.00}";

        assertThat(status(finished(new JobEnding.Completed(anAnswer("optimal", document)))))
                .contains(
                        "\"status\":\"completed\",\"quote_ref\":\"Q-2026-00000001\",\"reference\":null,\"progress\":\"Optimisation completed\",\"progress_detail\":null,"
                                + "\"progress_log\":[],\"result\":" + document + ",\"error\":null,",
                        "\"expires_at\":\"2026-01-06T09:00:01Z\"");
    }

    @Test
    void tellsTheNumberThatPeopleKnowTheQuoteBy() {
        assertThat(status(finished(
                        new JobEnding.Completed(anAnswer("optimal", "{}").with(new Reference(42, 1))))))
                .contains("\"reference\":\"BNG-A-00042.1\",");
    }

    @Test
    void writesACancelledJobWithTheBestPlanItHas() {
        assertThat(status(finished(new JobEnding.Cancelled(anAnswer("feasible", "{}")))))
                .contains("\"status\":\"cancelled\"", "\"progress\":\"Job cancelled\"", "\"result\":{},");
        assertThat(status(finished(new JobEnding.Cancelled(null)))).contains("\"result\":null,");
    }

    @Test
    void writesAFailureAsAProblem() {
        assertThat(status(finished(new JobEnding.Failed(new JobFault(JobFault.Kind.OUR_FAULT, "The service failed.")))))
                .contains("\"status\":\"failed\"", "\"progress\":\"The service failed\"")
                .contains("\"error\":{\"type\":\"urn:bng:problem:internal-error\",\"title\":\"The service failed\","
                        + "\"status\":500,\"detail\":\"The service failed.\"}");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheProblemOfEveryFault(JobFault.Kind kind) {
        assertThat(status(finished(new JobEnding.Failed(new JobFault(kind, "So it is.")))))
                .contains("\"type\":\"urn:bng:problem:" + kind.code() + "\"");
    }

    @Test
    void writesWhatAJobRevises() {
        assertThat(status(record(new JobState.Pending(), new Lineage(OTHER, ID, 3, BEGUN))))
                .contains("\"quote_ref\":\"Q-2025-00000002\"")
                .contains("\"lineage\":{\"origin\":\"" + UUID_2 + "\",\"parent\":\"" + UUID_1 + "\",\"revision\":3}");
    }

    @Test
    void answersASubmit() {
        assertThat(JobStatusWriter.accepted(ID))
                .isEqualTo("{\"job_id\":\"" + UUID_1 + "\",\"status\":\"pending\",\"message\":\"Job queued\"," + LINKS
                        + "}");
    }

    @Test
    void answersACancel() {
        assertThat(JobStatusWriter.cancelled(ID, JobPhase.RUNNING, CancelAnswer.ASKED))
                .isEqualTo("{\"job_id\":\"" + UUID_1 + "\",\"status\":\"running\","
                        + "\"message\":\"Cancel asked for; the job ends with the best plan it has\"," + LINKS + "}");
        assertThat(JobStatusWriter.cancelled(ID, JobPhase.CANCELLED, CancelAnswer.CANCELLED))
                .contains("\"message\":\"Job cancelled\"");
        assertThat(JobStatusWriter.cancelled(ID, JobPhase.COMPLETED, CancelAnswer.ALREADY_FINISHED))
                .contains("\"status\":\"completed\",\"message\":\"The job was over already; nothing was changed\"");
        assertThatThrownBy(() -> JobStatusWriter.cancelled(ID, JobPhase.PENDING, CancelAnswer.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesHowItsSavingStands() {
        var queued = new CrmSaving(CrmSaving.State.QUEUED, 2, EXPIRY, null, "crm-plan");

        assertThat(JobStatusWriter.status(record(new JobState.Pending(), null), queued))
                .contains("\"crm\":{\"state\":\"queued\",\"attempts\":2,\"next_at\":\"2026-01-06T09:00:01Z\","
                        + "\"web_url\":null,\"problem\":\"crm-plan\"}");
    }

    @Test
    void listsJobsWithoutTheirAnswers() {
        var figures = anAnswer("optimal", "{}").figures();
        var over = new JobSummary(ID, JobPhase.COMPLETED, figures, "R", null, 2, MADE, CHANGED, EXPIRY);
        var live =
                new JobSummary(OTHER, JobPhase.PENDING, null, null, new Lineage(ID, ID, 1, BEGUN), 0, MADE, MADE, null);
        var saved = new CrmSaving(CrmSaving.State.SAVED, 1, null, "https://crm.example/1", null);

        assertThat(JobStatusWriter.page(new JobPage(List.of(over, live), "next"), Map.of(ID, saved)))
                .startsWith("{\"items\":[{\"job_id\":\"" + UUID_1 + "\",\"status\":\"completed\","
                        + "\"quote_ref\":\"Q-2026-00000001\",\"reference\":null,\"outcome\":\"optimal\",\"total\":12500.00,"
                        + "\"priced_size\":\"small\",\"location_accuracy\":\"approximate\",\"record_id\":\"R\","
                        + "\"crm\":{\"state\":\"saved\",\"attempts\":1,\"next_at\":null,"
                        + "\"web_url\":\"https://crm.example/1\",\"problem\":null},"
                        + "\"created_at\":\"2026-01-05T09:00:00.123Z\","
                        + "\"updated_at\":\"2026-01-05T09:00:01Z\",\"expires_at\":\"2026-01-06T09:00:01Z\","
                        + "\"attempt\":2,\"lineage\":null," + LINKS + "},")
                .contains(
                        "\"quote_ref\":\"Q-2025-00000001\",\"reference\":null,\"outcome\":null,\"total\":null,\"priced_size\":null,"
                                + "\"location_accuracy\":null,\"record_id\":null," + UNSAVED,
                        "\"expires_at\":null,\"attempt\":0,\"lineage\":{")
                .endsWith("],\"next_cursor\":\"next\"}");
        assertThat(JobStatusWriter.page(new JobPage(List.of(), null), Map.of()))
                .isEqualTo("{\"items\":[],\"next_cursor\":null}");
    }

    @Test
    void answersAValidation() {
        assertThat(JobStatusWriter.validation(List.of())).isEqualTo("{\"valid\":true,\"errors\":[]}");
        assertThat(JobStatusWriter.validation(List.of(new FieldIssue("/demand", "empty-demand", "Empty."))))
                .isEqualTo("{\"valid\":false,\"errors\":[{\"pointer\":\"/demand\",\"code\":\"empty-demand\","
                        + "\"detail\":\"Empty.\"}]}");
    }

    private static String status(JobRecord job) {
        return JobStatusWriter.status(job, CrmSaving.NONE);
    }

    private static JobRecord finished(JobEnding ending) {
        return record(new JobState.Finished(ending, EXPIRY, JobLog.EMPTY), null);
    }

    private static JobRecord record(JobState state, @Nullable Lineage lineage) {
        var order = new QuoteOrder(
                "R \"1\"",
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
        var job = new QuoteJob(ID, Owner.OPEN, order, new CatalogueVersion("sha256:" + "0".repeat(64)), lineage);
        return new JobRecord(job, state, 1, 4, MADE, CHANGED);
    }
}
