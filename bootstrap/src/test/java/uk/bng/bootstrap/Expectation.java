package uk.bng.bootstrap;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds an answer against the fields that a worked case expects, as the cases define their comparison. */
final class Expectation {
    /** From so many options in the plan's banks on, ties may be settled otherwise (specification, section 12.7). */
    private static final int MANY_OPTIONS = 200;

    private static final BigDecimal HUNDREDTH_MORE = new BigDecimal("1.01");
    private static final Set<String> EXACT =
            Set.of("outcome", "contract_size", "bank_limit", "exact_cost_pence", "bank_count", "banks");
    private static final Set<String> AMOUNTS =
            Set.of("units", "padding", "unit_price", "cost", "most_units", "cost_then", "admin_fee", "rank_units");

    private final JsonObject expected;
    private final CaseAnswer answer;
    private final List<String> differences = new ArrayList<>();

    private Expectation(JsonObject expected, CaseAnswer answer) {
        this.expected = expected;
        this.answer = answer;
    }

    /** What of an answer differs from what is expected; nothing when it is as it must be. */
    static List<String> differences(JsonObject expected, CaseAnswer answer) {
        var expectation = new Expectation(expected, answer);
        if (answer.line().getString("outcome").equals("feasible")) {
            expectation.compareUnproven();
        } else {
            expected.forEach(expectation::compare);
        }
        return List.copyOf(expectation.differences);
    }

    private void compareUnproven() {
        BigDecimal most = amount(expected, "total_cost").multiply(HUNDREDTH_MORE);
        BigDecimal cost = amount(answer.line(), "total_cost");
        if (!expected.getString("outcome").equals("optimal") || cost.compareTo(most) > 0) {
            differences.add("the unproven cost is %s of at most %s".formatted(cost, most));
        }
    }

    private void compare(String field, JsonValue value) {
        boolean same = switch (field) {
            case "cost_tolerance" -> true;
            case "total_cost" ->
                amount(answer.line(), field)
                                .subtract(amount(expected, field))
                                .abs()
                                .compareTo(amount(expected, "cost_tolerance"))
                        <= 0;
            case "tie_broken_banks", "tie_broken_rows" ->
                answer.optionsInBanks() >= MANY_OPTIONS
                        || same(field, value, answered(field.replace("tie_broken_", "")));
            case "shortfalls", "request_issues" -> sameItems(value.asJsonArray(), items(field));
            case "table_issues" -> rest(value.asJsonArray(), items(field)) != null;
            case "rows", "admin_fee", "rank_units" -> same(field, value, answered(field));
            default -> EXACT.contains(field) && value.equals(answered(field));
        };
        if (!same) {
            differences.add(
                    "%s must be %s but is %s".formatted(field, value, answered(field.replace("tie_broken_", ""))));
        }
    }

    private JsonValue answered(String field) {
        return answer.line().getOrDefault(field, JsonValue.NULL);
    }

    private JsonArray items(String field) {
        return answer.line().containsKey(field) ? answer.line().getJsonArray(field) : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static boolean sameItems(JsonArray expected, JsonArray actual) {
        List<JsonValue> rest = rest(expected, actual);
        return rest != null && rest.isEmpty();
    }

    /** What is left of the actual items once each expected one is taken out; null when one is missing. */
    private static @Nullable List<JsonValue> rest(JsonArray expected, JsonArray actual) {
        List<JsonValue> rest = new ArrayList<>(actual);
        for (JsonValue item : expected) {
            JsonValue found =
                    rest.stream().filter(one -> same("", item, one)).findFirst().orElse(null);
            if (found == null) {
                return null;
            }
            rest.remove(found);
        }
        return rest;
    }

    private static boolean same(String field, JsonValue expected, JsonValue actual) {
        if (AMOUNTS.contains(field)) {
            return decimal(expected).compareTo(decimal(actual)) == 0;
        }
        if (expected instanceof JsonObject members && actual instanceof JsonObject others) {
            return members.entrySet().stream()
                    .allMatch(member -> others.containsKey(member.getKey())
                            && same(
                                    member.getKey(),
                                    member.getValue(),
                                    Objects.requireNonNull(others.get(member.getKey()))));
        }
        if (expected instanceof JsonArray elements && actual instanceof JsonArray others) {
            boolean all = elements.size() == others.size();
            for (int place = 0; all && place < elements.size(); place++) {
                all = same("", elements.get(place), others.get(place));
            }
            return all;
        }
        return expected.equals(actual);
    }

    private static BigDecimal amount(JsonObject object, String field) {
        return decimal(object.getOrDefault(field, JsonValue.NULL));
    }

    private static BigDecimal decimal(JsonValue value) {
        return switch (value) {
            case JsonString text -> new BigDecimal(text.getString());
            case JsonNumber number -> number.bigDecimalValue();
            default -> throw new IllegalArgumentException("The value (%s) must be an amount.".formatted(value));
        };
    }
}
