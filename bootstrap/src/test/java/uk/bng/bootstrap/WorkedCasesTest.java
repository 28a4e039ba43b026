package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.bootstrap.WorkedCases.Worked;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.trading.MetricTest;

/** Every worked case under every preset and by every engine. */
final class WorkedCasesTest {
    private static final int CASES = 68;

    static Stream<Arguments> runs() {
        return WorkedCases.quoted().stream()
                .flatMap(worked -> Engine.codes().stream().map(engine -> Arguments.of(worked, engine)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("runs")
    void givesTheWorkedAnswer(Worked worked, String code) {
        Engine engine = Engine.named(code).orElseThrow();
        CaseAnswer answer = CaseAnswer.of(worked.asked(), worked.preset(), engine);

        assertThat(Expectation.differences(worked.expected(), answer)).isEmpty();
        if (engine.equals(Engine.USUAL)) {
            assertThat(answer.line().getString("outcome"))
                    .isEqualTo(worked.expected().getString("outcome"));
        }
    }

    @Test
    void noCaseIsLeftOut() {
        assertThat(WorkedCases.quoted()).hasSize(CASES * WorkedCases.PRESETS.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"house", "strict"})
    void everyPlanPassesTheMetricsOwnTradingTest(String preset) {
        assertThat(plans(preset)).hasSizeGreaterThan(50).allSatisfy(answer -> {
            assertThat(metricTest(answer).isMet()).isTrue();
            assertThat(answer.warnings()).doesNotContain("METRIC_TEST_FAILED");
        });
    }

    @Test
    void plansOfTheEarlierPracticeFailTheMetricsOwnTradingTestInAThirdOfTheCasesAndSaySo() {
        List<CaseAnswer> plans = plans("reference");
        List<CaseAnswer> failed =
                plans.stream().filter(answer -> !metricTest(answer).isMet()).toList();

        assertThat(plans)
                .allSatisfy(answer -> assertThat(answer.warnings().contains("METRIC_TEST_FAILED"))
                        .isEqualTo(failed.contains(answer)));
        assertThat(plans).hasSize(52);
        assertThat(failed).hasSize(18);
    }

    @Test
    void seesEveryFieldThatDiffers() {
        Worked worked = WorkedCases.quoted().stream()
                .filter(one -> one.expected().containsKey("rows"))
                .findFirst()
                .orElseThrow();
        CaseAnswer answer = CaseAnswer.of(worked.asked(), worked.preset(), Engine.USUAL);

        worked.expected().keySet().stream()
                .filter(field -> !field.equals("cost_tolerance"))
                .forEach(field -> {
                    JsonObject wrong = Json.createObjectBuilder(answer.line())
                            .add(field, other(answer.line().getOrDefault(field, JsonValue.NULL)))
                            .build();
                    assertThat(Expectation.differences(worked.expected(), new CaseAnswer(wrong, null, 0)))
                            .as(field)
                            .singleElement()
                            .asString()
                            .startsWith(field);
                });
    }

    private static JsonValue other(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Json.createValue("1" + ((JsonString) value).getString());
            case NUMBER -> Json.createValue(1 + ((JsonNumber) value).intValue());
            default -> JsonValue.EMPTY_JSON_ARRAY;
        };
    }

    private static List<CaseAnswer> plans(String preset) {
        List<CaseAnswer> plans = new ArrayList<>();
        for (Worked worked : WorkedCases.quoted()) {
            if (worked.preset().equals(preset)) {
                CaseAnswer answer = CaseAnswer.of(worked.asked(), preset, Engine.USUAL);
                if (answer.quote() != null && answer.quote().outcome().hasPlan()) {
                    plans.add(answer);
                }
            }
        }
        return plans;
    }

    private static MetricTest metricTest(CaseAnswer answer) {
        Quote quote = answer.quote();
        MetricTest test = quote == null ? null : quote.metricTest();
        if (test == null) {
            throw new AssertionError("A plan must carry the metric's test.");
        }
        return test;
    }
}
