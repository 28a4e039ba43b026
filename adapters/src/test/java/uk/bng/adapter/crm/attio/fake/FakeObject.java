package uk.bng.adapter.crm.attio.fake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An object, its attributes and its records. */
final class FakeObject {
    private final String id = UUID.randomUUID().toString();
    private final String slug;
    private final Map<String, FakeAttribute> attributes = new LinkedHashMap<>();
    private final Map<String, FakeRecord> records = new LinkedHashMap<>();

    FakeObject(String slug) {
        this.slug = slug;
    }

    String id() {
        return id;
    }

    String slug() {
        return slug;
    }

    Map<String, FakeAttribute> attributes() {
        return attributes;
    }

    Map<String, FakeRecord> records() {
        return records;
    }

    FakeObject with(FakeAttribute attribute) {
        attributes.put(attribute.slug(), attribute);
        return this;
    }

    /** An attribute that can be written and asked for, by its slug. */
    FakeAttribute live(String name) {
        return Optional.ofNullable(attributes.get(name))
                .filter(attribute -> !attribute.isArchived())
                .orElseThrow(() -> Refused.unknownAttribute(name));
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("id", Json.createObjectBuilder().add("object_id", id))
                .add("api_slug", slug)
                .add("singular_noun", slug)
                .add("plural_noun", slug)
                .build();
    }
}
