package uk.bng.adapter.crm.attio;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.RecordLink;

/** Reads what Attio writes; what is not as it should be is absent. */
final class Found {
    private Found() {}

    /** The text of a member. */
    static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    static boolean flag(JsonObject object, String name) {
        return JsonValue.TRUE.equals(object.get(name));
    }

    static Optional<JsonObject> object(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject inner ? Optional.of(inner) : Optional.empty();
    }

    /** The objects of an array; none where there is no array. */
    static List<JsonObject> objects(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray items
                ? items.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    /** The object that {@code data} is. */
    static Optional<JsonObject> data(JsonObject body) {
        return object(body, "data");
    }

    /** The first value of an attribute of a record; empty where it has none. */
    static Optional<JsonObject> value(JsonObject record, String slug) {
        return object(record, "values")
                .flatMap(values -> objects(values, slug).stream().findFirst());
    }

    /** The whole number of an attribute of a record. */
    static Optional<Integer> whole(JsonObject record, String slug) {
        return value(record, slug)
                .map(value -> value.get("value"))
                .filter(JsonNumber.class::isInstance)
                .map(number -> ((JsonNumber) number).bigDecimalValue())
                .filter(number -> number.signum() >= 0 && number.precision() - number.scale() < 9)
                .map(number -> number.intValue());
    }

    /** The id of a record. */
    static Optional<String> id(JsonObject record) {
        return object(record, "id").flatMap(id -> text(id, "record_id"));
    }

    /** Where a record of an object is. */
    static Optional<RecordLink> link(String object, JsonObject record) {
        return id(record)
                .map(id -> new RecordLink(
                        new RecordKey(object, id), text(record, "web_url").orElse(null)));
    }
}
