package uk.bng.adapter.crm.attio.fake;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done with objects, attributes and options; guarded by the workspace. */
final class FakeConfiguration {
    private static final List<String> NEEDED =
            List.of("title", "description", "api_slug", "type", "is_required", "is_unique", "is_multiselect", "config");

    private final FakeWorkspace workspace;

    FakeConfiguration(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    JsonObject objects() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        workspace.objects().forEach(object -> all.add(object.json()));
        return FakeRecords.data(all.build());
    }

    JsonObject create(JsonObject body) {
        JsonObject data = needed(body, List.of("api_slug", "singular_noun", "plural_noun"));
        workspace.create(data.getString("api_slug"));
        return FakeRecords.data(workspace.object(data.getString("api_slug")).json());
    }

    JsonObject attributes(FakeObject object, boolean archived, int limit, int offset) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        object.attributes().values().stream()
                .filter(attribute -> archived || !attribute.isArchived())
                .skip(offset)
                .limit(limit)
                .forEach(attribute -> all.add(attribute.json()));
        return FakeRecords.data(all.build());
    }

    JsonObject createAttribute(FakeObject object, JsonObject body) {
        JsonObject data = needed(body, NEEDED);
        String slug = data.getString("api_slug");
        boolean isUnique = data.getBoolean("is_unique");
        if (object.attributes().containsKey(slug)) {
            throw Refused.of(409, "slug_conflict");
        }
        if (isUnique && List.of("companies", "people").contains(object.slug())) {
            throw Refused.of(400, "validation_type");
        }
        FakeAttribute attribute = new FakeAttribute(
                slug, data.getString("type"), isUnique, data.getBoolean("is_multiselect"), target(data), other(data));
        object.with(attribute);
        return FakeRecords.data(attribute.json());
    }

    private @Nullable String target(JsonObject data) {
        JsonObject reference = data.getJsonObject("config").getJsonObject("record_reference");
        if (!data.getString("type").equals("record-reference")) {
            return null;
        }
        String target = Objects.requireNonNull(reference)
                .getJsonArray("allowed_objects")
                .getString(0);
        workspace.object(target);
        return target;
    }

    /** A relationship makes its other side, too, which must not be there yet. */
    private @Nullable String other(JsonObject data) {
        if (!(data.get("relationship") instanceof JsonObject side)) {
            return null;
        }
        FakeObject target = workspace.object(side.getString("object"));
        String slug = side.getString("api_slug");
        if (target.attributes().containsKey(slug)) {
            throw Refused.of(409, "slug_conflict");
        }
        target.with(new FakeAttribute(slug, "record-reference", false, side.getBoolean("is_multiselect"), null, null));
        return slug;
    }

    JsonObject changeAttribute(FakeObject object, String name, JsonObject body) {
        FakeAttribute attribute = attribute(object, name);
        JsonObject data = needed(body, List.of());
        if (data.containsKey("is_archived")) {
            attribute.archive(data.getBoolean("is_archived"));
        }
        return FakeRecords.data(attribute.json());
    }

    JsonObject options(FakeObject object, String name, boolean archived) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        attribute(object, name).options().stream()
                .filter(option -> archived || !option.isArchived())
                .forEach(option -> all.add(option.json()));
        return FakeRecords.data(all.build());
    }

    JsonObject createOption(FakeObject object, String name, JsonObject body) {
        String title = needed(body, List.of("title")).getString("title");
        FakeAttribute attribute = attribute(object, name);
        if (attribute.options().stream().anyMatch(option -> option.title().equals(title))) {
            throw Refused.of(409, "slug_conflict");
        }
        var option = new FakeAttribute.Option(title);
        attribute.options().add(option);
        return FakeRecords.data(option.json());
    }

    JsonObject changeOption(FakeObject object, String name, String id, JsonObject body) {
        FakeAttribute.Option option = attribute(object, name).options().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
        option.archive(needed(body, List.of("is_archived")).getBoolean("is_archived"));
        return FakeRecords.data(option.json());
    }

    private static FakeAttribute attribute(FakeObject object, String name) {
        return Optional.ofNullable(object.attributes().get(name)).orElseThrow(Refused::notFound);
    }

    private static JsonObject needed(JsonObject body, List<String> names) {
        if (body.getOrDefault("data", JsonValue.NULL) instanceof JsonObject data
                && data.keySet().containsAll(names)) {
            return data;
        }
        throw Refused.of(400, "missing_value");
    }
}
