package uk.bng.adapter.crm.attio.fake;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the values of a body, type by type, and wraps them as they are answered. */
final class FakeValues {
    private static final DateTimeFormatter NANOS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> PLACE = List.of(
            "line_1",
            "line_2",
            "line_3",
            "line_4",
            "locality",
            "region",
            "postcode",
            "country_code",
            "latitude",
            "longitude");

    private final FakeWorkspace workspace;
    private final String actor;
    private final Instant now;

    FakeValues(FakeWorkspace workspace, String actor, Instant now) {
        this.workspace = workspace;
        this.actor = actor;
        this.now = now;
    }

    /** The values as they are kept. */
    List<JsonObject> read(FakeAttribute attribute, JsonValue written) {
        List<? extends JsonValue> items = written instanceof JsonArray array ? array : List.of(written);
        if (workspace.refuses(attribute.slug())) {
            throw Refused.value(attribute, "validation_type", "it does not please");
        }
        if (items.size() > 1 && !attribute.isMultiselect()) {
            throw Refused.value(attribute, "validation_type", "it takes one value");
        }
        return items.stream().map(item -> one(attribute, item)).toList();
    }

    private JsonObject one(FakeAttribute attribute, JsonValue item) {
        JsonObjectBuilder value = Json.createObjectBuilder()
                .add("active_from", NANOS.format(now))
                .addNull("active_until")
                .add(
                        "created_by_actor",
                        Json.createObjectBuilder().add("type", "api-token").add("id", actor))
                .add("attribute_type", attribute.type())
                .add("x_unknown_member", true);
        switch (attribute.type()) {
            case "text" -> value.add("value", text(attribute, item, "value"));
            case "domain" -> value.add("domain", text(attribute, item, "domain"));
            case "number" -> value.add("value", number(attribute, item, "value"));
            case "currency" ->
                value.add("currency_value", currency(attribute, item)).add("currency_code", "GBP");
            case "date" -> value.add("value", date(attribute, item));
            case "timestamp" -> value.add("value", timestamp(attribute, item));
            case "select" -> {
                FakeAttribute.Option option = option(attribute, text(attribute, item, "option"));
                value.add("option", option.json());
            }
            case "record-reference" -> reference(attribute, item, value);
            case "location" -> place(attribute, item, value);
            default -> throw Refused.value(attribute, "validation_type", "it cannot be written");
        }
        return value.build();
    }

    private static JsonValue member(JsonValue item, String name) {
        return item instanceof JsonObject object ? object.getOrDefault(name, JsonValue.NULL) : item;
    }

    private static String text(FakeAttribute attribute, JsonValue item, String name) {
        if (member(item, name) instanceof JsonString text) {
            return text.getString();
        }
        throw Refused.value(attribute, "validation_type", "it must be a string");
    }

    private static BigDecimal number(FakeAttribute attribute, JsonValue item, String name) {
        if (member(item, name) instanceof JsonNumber number
                && number.bigDecimalValue().precision() < 40) {
            return number.bigDecimalValue();
        }
        throw Refused.value(attribute, "validation_type", "it must be a finite number");
    }

    private static BigDecimal currency(FakeAttribute attribute, JsonValue item) {
        if (item instanceof JsonObject object && object.containsKey("currency_code")) {
            throw Refused.value(attribute, "validation_type", "the currency is the attribute's");
        }
        BigDecimal amount = number(attribute, item, "currency_value");
        if (amount.stripTrailingZeros().scale() > 4) {
            throw Refused.value(attribute, "validation_type", "it takes four decimals");
        }
        return amount;
    }

    private static String date(FakeAttribute attribute, JsonValue item) {
        try {
            return LocalDate.parse(text(attribute, item, "value")).toString();
        } catch (DateTimeException e) {
            throw Refused.value(attribute, "validation_type", "it must be a date");
        }
    }

    private static String timestamp(FakeAttribute attribute, JsonValue item) {
        try {
            return NANOS.format(
                    OffsetDateTime.parse(text(attribute, item, "value")).toInstant());
        } catch (DateTimeException e) {
            throw Refused.value(attribute, "validation_type", "it must be a moment with its zone");
        }
    }

    static FakeAttribute.Option option(FakeAttribute attribute, String title) {
        return attribute.options().stream()
                .filter(option -> !option.isArchived() && option.title().equals(title))
                .findFirst()
                .orElseThrow(() -> Refused.value(attribute, "value_not_found", "there is no such option"));
    }

    private void reference(FakeAttribute attribute, JsonValue item, JsonObjectBuilder value) {
        String object = text(attribute, item, "target_object");
        String id = text(attribute, item, "target_record_id");
        if (!object.equals(attribute.target())
                || !workspace.object(object).records().containsKey(id)) {
            throw Refused.value(attribute, "value_not_found", "there is no such record");
        }
        value.add("target_object", object).add("target_record_id", id);
    }

    private static void place(FakeAttribute attribute, JsonValue item, JsonObjectBuilder value) {
        if (!(item instanceof JsonObject place) || !place.keySet().containsAll(PLACE)) {
            throw Refused.value(attribute, "validation_type", "all ten parts must be given");
        }
        for (String part : PLACE) {
            JsonValue written = place.get(part);
            if (!isTextOrNull(written)) {
                throw Refused.value(attribute, "validation_type", "its parts must be strings or null");
            }
            value.add(part, written);
        }
    }

    private static boolean isTextOrNull(@Nullable JsonValue value) {
        return value instanceof JsonString || JsonValue.NULL.equals(value);
    }
}
