package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;
import static uk.bng.adapter.web.WebFixture.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JobsRoutesTest {
    private static final String OF_A_RECORD =
            "{\"record_id\":\"rec-7\",\"demand\":[{\"habitat_name\":\"Grassland - Modified grassland\",\"units\":0.08}]}";

    private final WebFixture web = WebFixture.open();

    @AfterEach
    void end() {
        web.close();
    }

    @Test
    void listsJobsNewestFirstInPages() {
        String first = web.submitted();
        String second = web.submitted();
        String third = web.submitted();

        JsonObject page = json(web.get("/jobs?limit=2"));
        assertThat(ids(page)).containsExactly(third, second);
        JsonObject rest = json(web.get("/jobs?limit=2&cursor=" + page.getString("next_cursor")));
        assertThat(ids(rest)).containsExactly(first);
        assertThat(rest.isNull("next_cursor")).isTrue();
    }

    @Test
    void listsJobsThatStandSo() {
        String id = web.submitted();
        web.work();
        web.submitted();

        assertThat(ids(json(web.get("/jobs?status=completed")))).containsExactly(id);
    }

    @Test
    void namesEverythingThatIsWrongWithAQuery() {
        HttpResponse<String> answer = web.get("/jobs?status=done&limit=0&limits=3&cursor=a&cursor=b");

        assertProblem(answer, 400, "bad-query");
        assertThat(json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(issue -> issue.getString("pointer"))
                .containsExactlyInAnyOrder("/query/status", "/query/limit", "/query/limits", "/query/cursor");
        assertThat(answer.body()).contains("Maybe limit is meant.");
    }

    @Test
    void cancelsAgainAndAgain() {
        String path = "/jobs/" + web.submitted() + "/cancel";

        HttpResponse<String> first = web.post(path, null);
        HttpResponse<String> second = web.post(path, null);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(json(first).getString("status")).isEqualTo("cancelled");
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(json(second).getString("status")).isEqualTo("cancelled");
    }

    @Test
    void asksARunningJobToEnd() {
        String id = web.submitted();
        web.claim();

        assertThat(json(web.post("/jobs/" + id + "/cancel", null)).getString("status"))
                .isEqualTo("running");
        assertThat(json(web.get("/status/" + id)).getString("progress")).isEqualTo("Cancelling");
    }

    @Test
    void changesNothingOnceAJobIsOver() {
        String id = web.submitted();
        web.work();

        assertThat(json(web.post("/jobs/" + id + "/cancel", null)).getString("status"))
                .isEqualTo("completed");
    }

    @Test
    void listsTheJobsOfARecord() {
        String own = json(web.post("/run", OF_A_RECORD)).getString("job_id");
        web.submitted();

        assertThat(ids(json(web.get("/jobs?record_id=rec-7")))).containsExactly(own);
        assertThat(ids(json(web.get("/jobs?record_id=rec-7&status=completed")))).isEmpty();
        assertThat(ids(json(web.get("/jobs?record_id=rec-8")))).isEmpty();
        assertProblem(web.get("/jobs?record_id="), 400, "bad-query");
        assertProblem(web.get("/jobs?record_id=" + "r".repeat(201)), 400, "bad-query");
    }

    @Test
    void showsTheRequestOfAJobWithItsRevisionsMerged() {
        String first = json(web.post("/run", OF_A_RECORD)).getString("job_id");
        String second = json(web.post("/run", "{\"revises\":\"" + first + "\",\"options\":{\"seed\":7}}"))
                .getString("job_id");

        HttpResponse<String> request = web.get("/jobs/" + second + "/request");

        assertThat(request.statusCode()).isEqualTo(200);
        assertThat(json(request)).isEqualTo(json(OF_A_RECORD.replace("}]", "}],\"options\":{\"seed\":7}")));
        assertThat(web.post("/validate", request.body()).statusCode()).isEqualTo(200);
        assertProblem(web.get("/jobs/nonsense/request"), 404, "not-found");
    }

    @Test
    void forgetsAFinishedJobOnly() {
        String id = web.submitted();
        assertProblem(web.send("DELETE", "/jobs/" + id, null), 409, "job-live");

        web.work();
        assertThat(web.send("DELETE", "/jobs/" + id, null).statusCode()).isEqualTo(204);
        assertProblem(web.send("DELETE", "/jobs/" + id, null), 404, "not-found");
        assertProblem(web.get("/status/" + id), 404, "not-found");
    }

    @Test
    void knowsNoOtherJobs() {
        assertProblem(web.post("/jobs/nonsense/cancel", null), 404, "not-found");
        assertProblem(web.post("/jobs/00000000-0000-4000-8000-000000000000/cancel", null), 404, "not-found");
        assertProblem(web.send("DELETE", "/jobs/nonsense", null), 404, "not-found");
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(job -> job.getString("job_id"))
                .toList();
    }
}
