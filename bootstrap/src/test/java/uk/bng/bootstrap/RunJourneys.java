package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Handing in quotes. */
interface RunJourneys extends Journeys {
    @Test
    default void aJobIsAcceptedAndItsPlaceTold() {
        ApiAnswer accepted = api().postJson("/run", Journeys.example("single"));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo("/status/" + accepted.text("/job_id"));
        assertThat(accepted.text("/links/self")).isEqualTo(accepted.header("Location"));
        assertThat(accepted.text("/links/events")).isEqualTo(accepted.header("Location") + "/events");
        assertThat(accepted.text("/status")).isIn("pending", "running");
        assertThat(api().finished(accepted.text("/job_id")).text("/status")).isEqualTo("completed");
    }

    @Test
    default void everyExampleIsAnsweredAsOnTheCommandLine() throws IOException {
        List<String> names = api().get("/examples")
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.get("name").asString())
                .toList();
        assertThat(names).containsAll(ExamplesTest.examples());
        for (String name : names) {
            ApiAnswer example = api().get("/examples/" + name);
            ApiAnswer answer = api().postJson("/run?wait=30", example.body());

            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.text("/status")).isEqualTo("completed");
            assertThat(answer.header("Location")).isEqualTo("/status/" + answer.text("/job_id"));
            assertThat(withoutRun(answer.json().get("result")))
                    .as(name)
                    .isEqualTo(withoutRun(Contract.JSON.readTree(onTheCommandLine(example.body()))));
        }
    }

    @Test
    default void whatCannotBeMetIsAnAnswer() {
        ApiAnswer answer = api().postJson("/run?wait=30", """
                {"demand": [{"habitat_name": "Wetland - Reedbeds", "units": 90000}], "record_id": "rec-7"}""");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("completed");
        assertThat(answer.text("/result/outcome/kind")).isEqualTo("infeasible");
        assertThat(answer.json().at("/result/total_cost").isNull()).isTrue();
        assertThat(answer.json().at("/result/shortfalls")).isNotEmpty();
        assertThat(answer.text("/record_id")).isEqualTo("rec-7");
        assertThat(answer.json().at("/error").isNull()).isTrue();
    }

    @Test
    default void numbersAreWrittenAsExactDecimals() {
        ApiAnswer answer = api().postJson("/run?wait=30", Journeys.example("single"));

        assertThat(answer.body())
                .containsPattern("\"admin_fee\": ?\\d+\\.\\d\\d[,}\\s]")
                .doesNotContainPattern("\\d[eE][-+]?\\d+[,}\\]]");
    }

    @Test
    default void aRevisionTakesTheEarlierBodyAndChangesWhatIsGiven() {
        String first = api().run(Journeys.example("typical"));
        ApiAnswer second = api().postJson("/run?wait=30", """
                {"revises": "%s", "options": {"seed": 7}}""".formatted(first));
        ApiAnswer third = api().postJson("/run?wait=30", """
                {"revises": "%s", "demand": [{"habitat_name": "Native hedgerow", "units": 0.5}]}""".formatted(second.text("/job_id")));

        assertThat(second.text("/result/run/seed")).isEqualTo("7");
        assertThat(second.json().at("/result/explanation/lines")).hasSize(5);
        assertThat(second.text("/lineage/origin")).isEqualTo(first);
        assertThat(second.text("/lineage/parent")).isEqualTo(first);
        assertThat(second.text("/lineage/revision")).isEqualTo("1");
        assertThat(third.json().at("/result/explanation/lines")).hasSize(1);
        assertThat(third.text("/result/run/seed")).isEqualTo("7");
        assertThat(third.text("/lineage/origin")).isEqualTo(first);
        assertThat(third.text("/lineage/parent")).isEqualTo(second.text("/job_id"));
        assertThat(third.text("/lineage/revision")).isEqualTo("2");
    }

    @Test
    default void whatNobodyHasCannotBeRevised() {
        ApiAnswer answer = api().postJson("/run", "{\"revises\": \"%s\"}".formatted(NOBODYS));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().startsWith("/revises ");
    }

    @Test
    default void validatingTellsEveryIssueAndStoresNothing() {
        String wrong = """
                {"demand": [{"habitat_name": "Nowhere grass", "units": 0}, {"units": 1}], "contract_size": "vast"}""";
        long before = api().get("/jobs?limit=100").json().at("/items").size();
        ApiAnswer refused = api().postJson("/run", wrong);
        ApiAnswer checked = api().postJson("/validate", wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-request");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.json().at("/valid").asBoolean()).isFalse();
        assertThat(checked.errors()).isEqualTo(refused.errors()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(api().postJson("/validate", Journeys.example("typical"))
                        .json()
                        .at("/valid")
                        .asBoolean())
                .isTrue();
        assertThat(api().get("/jobs?limit=100").json().at("/items").size()).isEqualTo(before);
    }

    private static String onTheCommandLine(String body) {
        return Program.runWithInput(body, "quote", "-", "--json").out();
    }

    private static String withoutRun(JsonNode result) {
        return ((ObjectNode) result).without("run").toPrettyString();
    }
}
