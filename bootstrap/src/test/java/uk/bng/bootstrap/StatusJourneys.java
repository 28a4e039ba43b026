package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Looking at jobs, listing and forgetting them. */
interface StatusJourneys extends Journeys {
    @Test
    default void aKnownStateIsNotSentAgain() {
        String job = api().run(Journeys.example("single"));
        ApiAnswer answer = api().finished(job);

        ApiAnswer again = api().get("/status/" + job, "If-None-Match", answer.header("ETag"));
        ApiAnswer other = api().get("/status/" + job, "If-None-Match", "\"other\"");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(answer.body());
        assertThat(answer.header("Retry-After")).isEmpty();
        assertThat(answer.text("/expires_at")).isGreaterThan(answer.text("/updated_at"));
    }

    @Test
    default void aLiveJobSaysWhenToAskAgain() {
        String job = api().run(HardDemand.body("PT60S"));
        ApiAnswer running = api().when(job, "running");

        assertThat(running.header("Retry-After")).isNotEmpty();
        assertThat(running.json().at("/expires_at").isNull()).isTrue();
        assertThat(running.json().at("/result").isNull()).isTrue();
        api().post("/jobs/" + job + "/cancel");
        assertThat(api().finished(job).header("ETag")).isNotEqualTo(running.header("ETag"));
    }

    @Test
    default void aLongPollEndsWhenTheJobDoes() {
        String job = api().run(HardDemand.body("PT60S"));
        api().when(job, "running");
        CompletableFuture<ApiAnswer> cancel =
                CompletableFuture.supplyAsync(() -> api().post("/jobs/" + job + "/cancel"));

        long start = System.nanoTime();
        ApiAnswer answer = api().get("/status/" + job + "?wait=30");
        while (answer.text("/status").equals("running")) {
            answer = api().get("/status/" + job + "?wait=30");
        }

        assertThat(answer.text("/status")).isEqualTo("cancelled");
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
        assertThat(cancel.join().status()).isEqualTo(202);
    }

    @Test
    default void aWaitThatIsOverAnswersAsItStands() {
        String job = api().run(HardDemand.body("PT60S"));
        ApiAnswer answer = api().postJson("/run?wait=1", HardDemand.body("PT60S"));

        assertThat(answer.status()).isEqualTo(202);
        for (String each : List.of(job, answer.text("/job_id"))) {
            api().post("/jobs/" + each + "/cancel");
            api().finished(each);
        }
    }

    @Test
    default void jobsAreListedNewestFirstPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String job = api().run(Journeys.example("single"));
            api().finished(job);
            made.addFirst(job);
        }
        List<String> listed = new ArrayList<>();
        String path = "/jobs?status=completed&limit=2";
        while (!listed.containsAll(made)) {
            ApiAnswer page = api().get(path);
            assertThat(page.json().at("/items").size()).isBetween(1, 2);
            page.json().at("/items").valueStream().forEach(item -> {
                assertThat(item.get("status").asString()).isEqualTo("completed");
                listed.add(item.get("job_id").asString());
            });
            if (page.json().get("next_cursor").isNull()) {
                break;
            }
            path = "/jobs?status=completed&limit=2&cursor=" + page.text("/next_cursor");
        }

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(listed.stream().filter(made::contains)).containsExactlyElementsOf(made);
    }

    @Test
    default void theJobsOfARecordAreListedWithTheirFigures() {
        String body = Journeys.example("single")
                .replaceFirst("\\{", "{\"record_id\": \"rec-%d\",".formatted(System.nanoTime()));
        ApiAnswer done = api().finished(api().run(body));
        String record = done.text("/record_id");
        api().run(Journeys.example("single"));

        JsonNode listed = api().get("/jobs?record_id=" + record).json().get("items");

        assertThat(listed).singleElement().satisfies(job -> {
            assertThat(job.get("job_id").asString()).isEqualTo(done.text("/job_id"));
            assertThat(job.get("quote_ref").asString()).isEqualTo(done.text("/quote_ref"));
            assertThat(job.get("total")).isEqualTo(done.json().at("/result/total"));
            assertThat(job.get("priced_size").asString()).isEqualTo(done.text("/result/priced_size"));
            assertThat(job.get("location_accuracy").asString()).isEqualTo(done.text("/result/site/accuracy"));
            assertThat(job.at("/crm/state").asString()).isEqualTo("none");
        });
        assertThat(api().get("/jobs?record_id=nobodys").json().get("items")).isEmpty();
    }

    @Test
    default void theRequestOfAJobCanBeRunAgain() {
        String first = api().run(Journeys.example("typical"));
        ApiAnswer second =
                api().postJson("/run?wait=30", "{\"revises\": \"%s\", \"options\": {\"seed\": 7}}".formatted(first));
        ApiAnswer request = api().get("/jobs/" + second.text("/job_id") + "/request");
        ApiAnswer again = api().postJson("/run?wait=30", request.body());

        assertThat(request.status()).isEqualTo(200);
        assertThat(request.text("/options/seed")).isEqualTo("7");
        assertThat(again.json().at("/result/total")).isEqualTo(second.json().at("/result/total"));
        assertThat(second.text("/quote_ref")).isEqualTo(api().finished(first).text("/quote_ref"));
        assertThat(again.text("/quote_ref")).isNotEqualTo(second.text("/quote_ref"));
    }

    @Test
    default void theLogOfTheWorkIsKeptAndTheResultIsTheSame() {
        ApiAnswer one = api().finished(api().run(Journeys.example("typical")));
        ApiAnswer two = api().finished(api().run(Journeys.example("typical")));

        assertThat(one.json()
                        .get("progress_log")
                        .valueStream()
                        .map(line -> line.get("text").asString()))
                .anyMatch(text -> text.startsWith("Ranked "))
                .anyMatch(text -> text.startsWith("First plan: £"))
                .anyMatch(text -> text.startsWith("Proved: "))
                .contains("Checked by the referee: every rule holds")
                .last()
                .isEqualTo("Compared 1 to 6 banks: a sixth would save nothing");
        assertThat(one.json().at("/result").toString().replaceAll("\"elapsed\":\"[^\"]+\"", ""))
                .isEqualTo(two.json().at("/result").toString().replaceAll("\"elapsed\":\"[^\"]+\"", ""));
    }

    @Test
    default void aFinishedJobCanBeForgottenAndALiveOneNot() {
        String done = api().run(Journeys.example("single"));
        api().finished(done);
        String live = api().run(HardDemand.body("PT60S"));

        ApiAnswer refused = api().delete("/jobs/" + live);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("job-live");
        assertThat(api().delete("/jobs/" + done).status()).isEqualTo(204);
        assertThat(api().delete("/jobs/" + done).status()).isEqualTo(404);
        assertThat(api().get("/status/" + done).status()).isEqualTo(404);
        api().post("/jobs/" + live + "/cancel");
        api().finished(live);
    }
}
