package uk.bng.adapter.crm.attio;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is to be written with what stands there: numbers as decimals, moments as instants, places part by part,
 * choices by their titles, references by whom they lead to.
 */
final class Comparison {
    private static final String TARGET = "target_record_id";

    private Comparison() {}

    /** Those of the wanted values that a record does not have. */
    static SequencedMap<String, JsonArray> differing(Map<String, JsonArray> wanted, JsonObject record) {
        SequencedMap<String, JsonArray> differing = new LinkedHashMap<>();
        wanted.forEach((slug, value) -> {
            if (!isSame(value, values(record, slug))) {
                differing.put(slug, value);
            }
        });
        return differing;
    }

    private static List<JsonObject> values(JsonObject record, String slug) {
        return Found.object(record, "values")
                .map(values -> Found.objects(values, slug))
                .orElse(List.of());
    }

    private static boolean isSame(JsonArray wanted, List<JsonObject> found) {
        if (wanted.size() != found.size()) {
            return false;
        }
        return wanted.isEmpty() || isSame(wanted.getFirst(), found.getFirst());
    }

    private static boolean isSame(JsonValue wanted, JsonObject found) {
        return switch (wanted) {
            case JsonString text -> isSame(text.getString(), found);
            case JsonObject object -> isSame(object, found);
            default -> false;
        };
    }

    /** A reference by whom it leads to, anything else part by part. */
    private static boolean isSame(JsonObject wanted, JsonObject found) {
        JsonValue target = wanted.get(TARGET);
        return target == null
                ? wanted.entrySet().stream().allMatch(part -> isSamePart(part.getValue(), found.get(part.getKey())))
                : target.equals(found.get(TARGET));
    }

    /** A choice by its title, or a date or a moment. */
    private static boolean isSame(String wanted, JsonObject found) {
        if (found.get("option") instanceof JsonObject option) {
            return Found.text(option, "title").filter(wanted::equals).isPresent();
        }
        String value = Found.text(found, "value").orElse(null);
        if (value == null) {
            return false;
        }
        Instant moment = moment(wanted);
        return moment == null ? wanted.equals(value) : moment.equals(moment(value));
    }

    private static @Nullable Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean isSamePart(JsonValue wanted, @Nullable JsonValue found) {
        if (found == null || found.equals(JsonValue.NULL)) {
            return wanted.equals(JsonValue.NULL);
        }
        BigDecimal number = number(wanted);
        BigDecimal other = number(found);
        if (number == null || other == null) {
            return wanted.equals(found);
        }
        return number.compareTo(other) == 0;
    }

    /** The number that a value is, or that a text such as a coordinate is; null where it is none. */
    private static @Nullable BigDecimal number(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        if (value instanceof JsonString text && text.getString().matches("-?\\d{1,3}\\.\\d{1,20}")) {
            return new BigDecimal(text.getString());
        }
        return null;
    }
}
