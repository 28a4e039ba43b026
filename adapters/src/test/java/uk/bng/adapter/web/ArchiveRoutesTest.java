package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;
import static uk.bng.adapter.web.WebFixture.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.Scope;

final class ArchiveRoutesTest {
    private final WebFixture web = WebFixture.open();

    @AfterEach
    void end() {
        web.close();
    }

    @Test
    void tellsTheNumberOfAQuoteOnceItIsGiven() {
        String id = web.submitted();
        assertThat(json(web.get("/status/" + id)).isNull("reference")).isTrue();

        web.work();

        assertThat(json(web.get("/status/" + id)).getString("reference")).isEqualTo("BNG-A-00001");
        assertThat(references(web.get("/quotes"))).containsExactly("BNG-A-00001");
    }

    @Test
    void namesEverythingThatIsWrongWithAQuery() {
        HttpResponse<String> answer = web.get(
                "/quotes?reference=Q-1&place=%20&from=yesterday&to=9999-01-01&state=good&limit=101&cursor=x&banks=B");

        assertProblem(answer, 400, "bad-query");
        assertThat(json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(issue -> issue.getString("pointer"))
                .containsExactlyInAnyOrder(
                        "/query/reference",
                        "/query/place",
                        "/query/from",
                        "/query/to",
                        "/query/state",
                        "/query/limit",
                        "/query/cursor",
                        "/query/banks");
        assertThat(answer.body()).contains("Maybe bank is meant.");
    }

    @Test
    void takesDaysWholeAndInstantsAsTheyAre() {
        web.submitted();
        web.work();
        String given =
                json(web.get("/quotes")).getJsonArray("items").getJsonObject(0).getString("given_at");
        String day = given.substring(0, 10);
        String instant = given.replace(":", "%3A");

        assertThat(references(web.get("/quotes?from=" + day + "&to=" + day))).hasSize(1);
        assertThat(references(web.get("/quotes?from=" + instant))).hasSize(1);
        assertThat(references(web.get("/quotes?to=" + instant))).isEmpty();
    }

    @Test
    void showsAClientItsOwnQuotesWhateverItsKey() {
        Instant now = Instant.now();
        String ann = web.keys.add("annskey1", now, Scope.QUOTES_WRITE, Scope.QUOTES_READ);
        String bob = web.keys.add("bobskey1", now, Scope.QUOTES_WRITE, Scope.QUOTES_READ);
        String all = web.keys.add("operator", now, Scope.QUOTES_READ, Scope.QUOTES_WRITE, Scope.ADMIN);
        String another = web.keys.addFor("client of annskey1", "annskey2", now, Scope.QUOTES_READ);
        web.submitted("Authorization", ann);
        web.work();
        web.submitted("Authorization", bob);
        web.work();

        assertThat(references(web.get("/quotes", "Authorization", ann))).containsExactly("BNG-A-00001");
        assertThat(references(web.get("/quotes", "Authorization", another))).containsExactly("BNG-A-00001");
        assertThat(references(web.get("/quotes", "Authorization", bob))).containsExactly("BNG-A-00002");
        assertThat(references(web.get("/quotes", "Authorization", all))).hasSize(2);
        assertThat(references(web.get("/quotes?client=client%20of%20bobskey1", "Authorization", all)))
                .containsExactly("BNG-A-00002");
        assertProblem(web.get("/quotes?client=client%20of%20bobskey1", "Authorization", ann), 403, "scope-missing");
        for (String path : List.of("/quotes/BNG-A-00001", "/quotes/BNG-A-00001/changes")) {
            assertProblem(web.get(path, "Authorization", bob), 404, "not-found");
        }
        assertProblem(web.post("/quotes/BNG-A-00001/requote", null, "Authorization", bob), 404, "not-found");
        assertProblem(
                web.send("DELETE", "/quotes/BNG-A-00001/personal", null, "Authorization", ann), 403, "scope-missing");
        assertThat(web.send("DELETE", "/quotes/BNG-A-00001/personal", null, "Authorization", all)
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(web.get("/quotes/BNG-A-00001", "Authorization", ann)).getString("key_id"))
                .isEqualTo("annskey1");
    }

    @Test
    void takesNothingToBeQuotedAgainOnceTheDoorsAreClosed() {
        web.submitted();
        web.work();
        web.doors.close();

        assertProblem(web.post("/quotes/BNG-A-00001/requote", null), 503, "shutting-down");
    }

    private static List<String> references(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("reference"))
                .toList();
    }
}
