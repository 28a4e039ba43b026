package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ending jobs. */
interface CancelJourneys extends Journeys {
    @Test
    default void aRunningSolveStopsWithinTwoSecondsAndKeepsItsBestPlan() {
        String body = HardDemand.body("PT60S");
        String job = api().run(body);
        awaitPlan(job);

        Instant asked = Instant.now();
        assertThat(api().post("/jobs/" + job + "/cancel").status()).isEqualTo(202);
        ApiAnswer ended = api().finished(job);

        assertThat(Duration.between(asked, Instant.parse(ended.text("/updated_at"))))
                .isLessThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(ended.text("/status")).isEqualTo("cancelled");
        assertThat(ended.text("/result/outcome/kind")).isEqualTo("feasible");
        assertThat(ended.text("/result/outcome/stopped_by")).isEqualTo("cancelled");
        assertThat(ended.json().at("/result/run/deterministic").asBoolean()).isFalse();
        planIsWhole(Contract.JSON.readTree(body), ended.json().get("result"));
    }

    @Test
    default void cancellingWhatIsOverChangesNothing() {
        String job = api().run(Journeys.example("single"));
        ApiAnswer before = api().finished(job);

        ApiAnswer cancel = api().post("/jobs/" + job + "/cancel");
        ApiAnswer after = api().get("/status/" + job);

        assertThat(cancel.status()).isEqualTo(202);
        assertThat(cancel.text("/status")).isEqualTo("completed");
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    default void aWaitingJobIsCancelledAtOnce() {
        try (RunningService service = service("BNG_JOBS_WORKERS", "1")) {
            var client = new ApiClient(service.port());
            String busy = client.run(HardDemand.body("PT60S"));
            client.when(busy, "running");
            String waiting = client.run(Journeys.example("single"));

            assertThat(client.post("/jobs/" + waiting + "/cancel").status()).isEqualTo(202);
            ApiAnswer ended = client.get("/status/" + waiting);
            assertThat(client.post("/jobs/" + waiting + "/cancel").status()).isEqualTo(202);

            assertThat(ended.text("/status")).isEqualTo("cancelled");
            assertThat(ended.json().get("result").isNull()).isTrue();
            assertThat(client.get("/status/" + waiting).body()).isEqualTo(ended.body());
            client.post("/jobs/" + busy + "/cancel");
            client.finished(busy);
        }
    }

    private void awaitPlan(String job) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!api().when(job, "running")
                .json()
                .at("/progress_detail/best_cost")
                .isNumber()) {
            assertThat(System.nanoTime()).as("no plan in sight").isLessThan(deadline);
        }
    }

    /** Every line is met, and the rows make up the subtotal. */
    private static void planIsWhole(JsonNode asked, JsonNode result) {
        for (int line = 0; line < asked.get("demand").size(); line++) {
            int index = line;
            BigDecimal supplied = result.get("allocations")
                    .valueStream()
                    .filter(row -> row.get("demand_index").asInt() == index)
                    .map(row -> row.get("units_supplied").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(supplied)
                    .as("line %d", line)
                    .isGreaterThanOrEqualTo(
                            asked.at("/demand/%d/units".formatted(line)).decimalValue());
        }
        assertThat(result.get("allocations")
                        .valueStream()
                        .map(row -> row.get("cost").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(result.get("subtotal").decimalValue());
    }
}
