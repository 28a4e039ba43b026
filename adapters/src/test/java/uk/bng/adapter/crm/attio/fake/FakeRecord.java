package uk.bng.adapter.crm.attio.fake;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A record and its values, as they are answered. */
final class FakeRecord {
    private final String id = UUID.randomUUID().toString();
    private final Map<String, List<JsonObject>> values = new LinkedHashMap<>();

    String id() {
        return id;
    }

    Map<String, List<JsonObject>> values() {
        return values;
    }

    List<JsonObject> values(String slug) {
        return values.getOrDefault(slug, List.of());
    }
}
