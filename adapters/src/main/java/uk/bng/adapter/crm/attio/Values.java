package uk.bng.adapter.crm.attio;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import uk.bng.application.save.RecordKey;

/** The values of a record being written, in the forms that Attio takes; what is not known is an empty list. */
final class Values {
    private final SequencedMap<String, JsonArray> values = new LinkedHashMap<>();

    /** A text; an empty one would be kept as a value, so that it counts as not known. */
    Values text(String slug, @Nullable String text) {
        return text == null || text.isEmpty()
                ? put(slug, JsonValue.EMPTY_JSON_ARRAY)
                : put(slug, one(object("value", Json.createValue(text))));
    }

    Values number(String slug, BigDecimal number) {
        return put(slug, one(object("value", Json.createValue(number))));
    }

    Values number(String slug, int number) {
        return put(slug, one(object("value", Json.createValue(number))));
    }

    Values currency(String slug, BigDecimal amount) {
        return put(slug, one(object("currency_value", Json.createValue(amount))));
    }

    Values date(String slug, LocalDate date) {
        return put(slug, one(Json.createValue(date.toString())));
    }

    Values timestamp(String slug, Instant instant) {
        return put(slug, one(Json.createValue(instant.toString())));
    }

    Values select(String slug, String title) {
        return put(slug, one(Json.createValue(title)));
    }

    Values reference(String slug, RecordKey record) {
        return put(
                slug,
                one(Json.createObjectBuilder()
                        .add("target_object", record.object())
                        .add("target_record_id", record.id())
                        .build()));
    }

    /** A place; all ten parts are always given. */
    Values location(
            String slug,
            @Nullable String line,
            @Nullable String postcode,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {
        JsonObjectBuilder place = Json.createObjectBuilder();
        add(place, "line_1", line);
        for (String part : new String[] {"line_2", "line_3", "line_4", "locality", "region"}) {
            place.addNull(part);
        }
        add(place, "postcode", postcode);
        place.add("country_code", "GB");
        add(place, "latitude", latitude == null ? null : latitude.toPlainString());
        add(place, "longitude", longitude == null ? null : longitude.toPlainString());
        return put(slug, one(place.build()));
    }

    Values nothing(String slug) {
        return put(slug, JsonValue.EMPTY_JSON_ARRAY);
    }

    Map<String, JsonArray> all() {
        return values;
    }

    /** The body of a request that writes these values. */
    static JsonObject body(Map<String, JsonArray> values) {
        JsonObjectBuilder written = Json.createObjectBuilder();
        values.forEach(written::add);
        return Json.createObjectBuilder()
                .add("data", Json.createObjectBuilder().add("values", written))
                .build();
    }

    private Values put(String slug, JsonArray value) {
        values.put(slug, value);
        return this;
    }

    private static void add(JsonObjectBuilder object, String name, @Nullable String value) {
        if (value == null) {
            object.addNull(name);
        } else {
            object.add(name, value);
        }
    }

    private static JsonObject object(String name, JsonValue value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    private static JsonArray one(JsonValue value) {
        return Json.createArrayBuilder().add(value).build();
    }
}
