package uk.bng.adapter.crm.attio.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the played Attio refuses what Attio refuses. */
final class StrictAttioTest {
    private final StrictAttio attio = StrictAttio.start().token("t", StrictAttio.ALL_SCOPES);
    private final HttpClient client = HttpClient.newHttpClient();
    private final String company = attio.workspace().record("companies", "One");

    @BeforeEach
    void prepare() {
        assertThat(status("POST", "/objects", "{'data':{'api_slug':'quotes','singular_noun':'Q','plural_noun':'Qs'}}"))
                .isEqualTo(200);
        for (String attribute : List.of(
                attribute("ref", "text", true, false, "{}"),
                attribute("plain", "text", false, false, "{}"),
                attribute("number", "number", false, false, "{}"),
                attribute("money", "currency", false, false, "{}"),
                attribute("when", "timestamp", false, false, "{}"),
                attribute("place", "location", false, false, "{}"),
                attribute("tags", "select", false, true, "{}"),
                attribute("size", "select", false, false, "{}"),
                attribute(
                        "company",
                        "record-reference",
                        false,
                        false,
                        "{'record_reference':{'allowed_objects':['companies']}}"))) {
            assertThat(status("POST", "/objects/quotes/attributes", attribute)).isEqualTo(200);
        }
        for (String title : List.of("a", "b")) {
            assertThat(status(
                            "POST",
                            "/objects/quotes/attributes/tags/options",
                            "{'data':{'title':'%s'}}".formatted(title)))
                    .isEqualTo(200);
        }
    }

    @AfterEach
    void close() {
        attio.close();
        client.close();
    }

    private static String attribute(String slug, String type, boolean unique, boolean many, String config) {
        return ("{'data':{'title':'T','description':'','api_slug':'%s','type':'%s','is_required':false,"
                        + "'is_unique':%s,'is_multiselect':%s,'config':%s}}")
                .formatted(slug, type, unique, many, config);
    }

    private HttpResponse<String> ask(String token, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(attio.url() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The request must not be interrupted.", e);
        }
    }

    private int status(String method, String path, String body) {
        return ask("t", method, path, body).statusCode();
    }

    private HttpResponse<String> upsert(String values) {
        return ask(
                "t",
                "PUT",
                "/objects/quotes/records?matching_attribute=ref",
                "{'data':{'values':{%s}}}".formatted(values));
    }

    @Test
    void asksForATokenOfTheRightScope() {
        attio.token("reader", List.of("object_configuration:read", "record_permission:read"));

        assertThat(ask("", "GET", "/objects", "").statusCode()).isEqualTo(401);
        assertThat(ask("unknown", "GET", "/objects", "").statusCode()).isEqualTo(401);
        assertThat(ask("unknown", "GET", "/self", "").body()).contains("\"active\":false");
        assertThat(ask("reader", "GET", "/objects", "").statusCode()).isEqualTo(200);
        assertThat(ask("reader", "POST", "/objects", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void matchesByUniqueAttributesAlone() {
        String values = "{'data':{'values':{'ref':['x']}}}";

        assertThat(ask("t", "PUT", "/objects/quotes/records", values).body()).contains("missing_value");
        assertThat(ask("t", "PUT", "/objects/quotes/records?matching_attribute=plain", values)
                        .body())
                .contains("matching_attribute_definition_not_unique");
        assertThat(status("PUT", "/objects/quotes/records?matching_attribute=record_id", values))
                .isEqualTo(400);
        assertThat(upsert("'plain':['x']").body()).contains("missing_value");
        assertThat(upsert("'ref':['x']").statusCode()).isEqualTo(200);
        assertThat(upsert("'ref':['X']").statusCode()).isEqualTo(200);
        assertThat(attio.workspace().count("quotes"))
                .as("letters are told apart")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'plain':[{'value':7}]
            'plain':[{'value':['x']}]
            'plain':['x','y']
            'number':[{'value':'7'}]
            'money':[{'currency_value':1.00001}]
            'money':[{'currency_value':1,'currency_code':'GBP'}]
            'when':['2026-11-23T09:00:00']
            'place':[{'line_1':'x'}]
            'tags':['c']
            'company':[{'target_object':'companies','target_record_id':'nobody'}]
            'nothing':['x']
            """)
    void refusesValuesThatAreNotOfTheirType(String value) {
        HttpResponse<String> refused = upsert("'ref':['x']," + value);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body())
                .contains("validation_errors")
                .doesNotContain("\"message\":\"Invalid value for attribute with ID \\\"plain");
        assertThat(attio.workspace().count("quotes")).isZero();
    }

    @Test
    void keepsAnEmptyTextAsAValue() {
        assertThat(upsert("'ref':['x'],'plain':['']").body()).contains("\"value\":\"\"");
    }

    @Test
    void addsReplacesAndEqualsSeveralValuesAsEachMethodDoes() {
        upsert("'ref':['x'],'tags':['a']");
        String id = attio.workspace().first("quotes").getJsonObject("id").getString("record_id");
        String path = "/objects/quotes/records/" + id;

        assertThat(tags(ask("t", "PATCH", path, "{'data':{'values':{'tags':['b']}}}")))
                .isEqualTo(2);
        assertThat(tags(ask("t", "PUT", path, "{'data':{'values':{'tags':['b']}}}")))
                .isEqualTo(1);
        assertThat(tags(upsert("'ref':['x'],'tags':['a','b']"))).isEqualTo(2);
        assertThat(tags(upsert("'ref':['x'],'plain':['y']")))
                .as("what is absent stays")
                .isEqualTo(2);
        assertThat(tags(upsert("'ref':['x'],'tags':[]"))).isZero();
    }

    private static int tags(HttpResponse<String> answer) {
        return answer.body().split("\"option\":", -1).length - 1;
    }

    @Test
    void namesTheRecordThatHasAUniqueValue() {
        upsert("'ref':['x']");
        String id = attio.workspace().first("quotes").getJsonObject("id").getString("record_id");

        assertThat(ask("t", "POST", "/objects/quotes/records", "{'data':{'values':{'ref':['x']}}}")
                        .body())
                .contains("uniqueness_conflict", id);
    }

    @Test
    void keepsToItsRulesForAttributes() {
        attio.workspace().archive("quotes", "plain", true);

        assertThat(ask("t", "GET", "/objects/quotes/attributes", "").body()).doesNotContain("\"plain\"");
        assertThat(ask("t", "GET", "/objects/quotes/attributes?show_archived=true", "")
                        .body())
                .contains("\"plain\"");
        assertThat(status("POST", "/objects/quotes/attributes", attribute("plain", "text", false, false, "{}")))
                .isEqualTo(409);
        assertThat(status("POST", "/objects/companies/attributes", attribute("u", "text", true, false, "{}")))
                .isEqualTo(400);
        assertThat(status("POST", "/objects/quotes/attributes", "{'data':{'api_slug':'x'}}"))
                .isEqualTo(400);
    }

    @Test
    void listsNotesByTenAndFiftyAtMostAndNeverChangesOne() {
        for (int i = 0; i < 12; i++) {
            attio.workspace().note("companies", company, "n" + i);
        }
        String path = "/notes?parent_object=companies&parent_record_id=" + company;

        assertThat(ask("t", "GET", path, "").body().split("note_id", -1)).hasSize(11);
        assertThat(ask("t", "GET", path + "&limit=50", "").body().split("note_id", -1))
                .hasSize(13);
        assertThat(status("GET", path + "&limit=51", "")).isEqualTo(400);
        assertThat(status("PATCH", "/notes/x", "{}")).isEqualTo(404);
        assertThat(status("DELETE", "/notes/x", "")).isEqualTo(404);
    }

    @Test
    void asksToWaitByItsOwnClock() {
        attio.skew(Duration.ofDays(-100));
        attio.pace(1, 1);
        HttpResponse<String> busy = ask("t", "GET", "/objects", "");
        for (int i = 0; i < 5 && busy.statusCode() != 429; i++) {
            busy = ask("t", "GET", "/objects", "");
        }

        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("Retry-After").orElseThrow()).endsWith(" GMT");
        assertThat(busy.body()).contains("rate_limit_error");
    }
}
