package uk.bng.adapter.crm.attio.fake;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with records and notes; guarded by the workspace. */
final class FakeRecords {
    private static final int MOST_NOTES = 50;
    private static final int USUAL_NOTES = 10;

    private final FakeWorkspace workspace;

    FakeRecords(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    JsonObject query(FakeObject object, JsonObject body) {
        JsonObject filter = body.getJsonObject("filter");
        JsonArrayBuilder found = Json.createArrayBuilder();
        if (filter != null) {
            filter.keySet().forEach(object::live);
        }
        object.records().values().stream()
                .filter(record -> filter == null
                        || filter.entrySet().stream()
                                .allMatch(wanted -> holds(record, wanted.getKey(), wanted.getValue())))
                .limit(body.getInt("limit", 500))
                .forEach(record -> found.add(workspace.json(object, record)));
        return data(found.build());
    }

    private static boolean holds(FakeRecord record, String slug, JsonValue wanted) {
        return record.values(slug).stream()
                .anyMatch(value -> wanted.equals(value.get("value")) || wanted.equals(value.get("domain")));
    }

    JsonObject create(FakeObject object, JsonObject body, FakeValues values) {
        Map<String, List<JsonObject>> read = read(object, body, values);
        refuseClashes(object, null, read);
        var record = new FakeRecord();
        record.values().putAll(read);
        object.records().put(record.id(), record);
        return data(workspace.json(object, record));
    }

    JsonObject upsert(FakeObject object, @Nullable String matching, JsonObject body, FakeValues values) {
        if (matching == null) {
            throw Refused.of(400, "missing_value");
        }
        if (matching.equals("record_id")) {
            throw Refused.of(400, "matching_attribute_not_allowed");
        }
        FakeAttribute key = object.live(matching);
        if (!key.isUnique()) {
            throw Refused.of(400, "matching_attribute_definition_not_unique");
        }
        Map<String, List<JsonObject>> read = read(object, body, values);
        List<JsonObject> wanted = read.getOrDefault(matching, List.of());
        if (wanted.isEmpty()) {
            throw Refused.of(400, "missing_value");
        }
        List<FakeRecord> matches = object.records().values().stream()
                .filter(record -> record.values(matching).stream()
                        .anyMatch(value -> wanted.stream().anyMatch(other -> isSame(value, other))))
                .toList();
        if (matches.size() > 1) {
            throw Refused.of(400, "multiple_match_results");
        }
        if (matches.isEmpty()) {
            return create(object, body, values);
        }
        FakeRecord record = matches.getFirst();
        refuseClashes(object, record, read);
        read.forEach((slug, all) -> {
            boolean isAdded = slug.equals(matching) && key.isMultiselect();
            record.values().put(slug, isAdded ? joined(record.values(slug), all) : all);
        });
        return data(workspace.json(object, record));
    }

    /** PATCH adds to values of which there may be several; PUT replaces them. */
    JsonObject change(FakeObject object, String id, JsonObject body, FakeValues values, boolean adds) {
        FakeRecord record = workspace.record(object, id);
        Map<String, List<JsonObject>> read = read(object, body, values);
        refuseClashes(object, record, read);
        read.forEach((slug, all) -> {
            boolean isAdded = adds && object.live(slug).isMultiselect();
            record.values().put(slug, isAdded ? joined(record.values(slug), all) : all);
        });
        return data(workspace.json(object, record));
    }

    private static List<JsonObject> joined(List<JsonObject> before, List<JsonObject> more) {
        List<JsonObject> joined = new ArrayList<>(before);
        more.stream()
                .filter(value -> before.stream().noneMatch(old -> isSame(old, value)))
                .forEach(joined::add);
        return joined;
    }

    private static boolean isSame(JsonObject one, JsonObject other) {
        for (String member : List.of("value", "domain", "target_record_id")) {
            if (one.containsKey(member)) {
                return one.get(member).equals(other.get(member));
            }
        }
        return false;
    }

    private Map<String, List<JsonObject>> read(FakeObject object, JsonObject body, FakeValues values) {
        JsonObject data = body.getJsonObject("data");
        JsonObject written = data == null ? null : data.getJsonObject("values");
        if (written == null) {
            throw Refused.of(400, "missing_value");
        }
        Map<String, List<JsonObject>> read = new LinkedHashMap<>();
        written.forEach((slug, value) -> {
            FakeAttribute attribute = object.live(slug);
            List<JsonObject> all = values.read(attribute, value);
            if (!workspace.keeps(slug)) {
                read.put(slug, all);
            }
        });
        return read;
    }

    private static void refuseClashes(FakeObject object, @Nullable FakeRecord own, Map<String, List<JsonObject>> read) {
        read.forEach((slug, all) -> {
            FakeAttribute attribute = object.live(slug);
            if (attribute.isUnique()) {
                object.records().values().stream()
                        .filter(other -> other != own
                                && other.values(slug).stream()
                                        .anyMatch(value -> all.stream().anyMatch(mine -> isSame(mine, value))))
                        .findFirst()
                        .ifPresent(other -> {
                            throw Refused.value(
                                    attribute, "uniqueness_conflict", "the record \"%s\" has it".formatted(other.id()));
                        });
            }
        });
    }

    JsonObject notes(Map<String, String> query) {
        int limit = Integer.parseInt(query.getOrDefault("limit", Integer.toString(USUAL_NOTES)));
        int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
        if (limit > MOST_NOTES) {
            throw Refused.of(400, "validation_type");
        }
        JsonArrayBuilder found = Json.createArrayBuilder();
        workspace.notes().stream()
                .filter(note -> note.getString("parent_record_id").equals(query.get("parent_record_id"))
                        && note.getString("parent_object").equals(query.get("parent_object")))
                .skip(offset)
                .limit(limit)
                .forEach(found::add);
        return data(found.build());
    }

    JsonObject createNote(JsonObject body) {
        JsonObject note = body.getJsonObject("data");
        for (String name : List.of("parent_object", "parent_record_id", "title", "format", "content")) {
            if (note == null || !(note.get(name) instanceof JsonString)) {
                throw Refused.of(400, "missing_value");
            }
        }
        String object = note.getString("parent_object");
        workspace.record(workspace.object(object), note.getString("parent_record_id"));
        workspace
                .notes()
                .add(Json.createObjectBuilder(note)
                        .remove("content")
                        .remove("format")
                        .add(
                                "id",
                                Json.createObjectBuilder()
                                        .add("note_id", UUID.randomUUID().toString()))
                        .add("content_markdown", note.getString("content"))
                        .build());
        return data(workspace.notes().getLast());
    }

    void deleteNote(String id) {
        if (!workspace
                .notes()
                .removeIf(note -> note.getJsonObject("id").getString("note_id").equals(id))) {
            throw Refused.notFound();
        }
    }

    static JsonObject data(JsonValue value) {
        return Json.createObjectBuilder().add("data", value).build();
    }
}
