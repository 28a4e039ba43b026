package uk.bng.adapter.crm.attio;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Under which names our own token appears as the doer of changes. Thread-safe. */
final class OwnActor {
    private static final String TOKEN = "api-token";

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /** Takes note of a name. */
    void is(String id) {
        ids.add(id);
    }

    /** Learns it from values that were just written by us. */
    void learn(JsonObject record, Set<String> slugs) {
        for (String slug : slugs) {
            Found.value(record, slug)
                    .flatMap(value -> Found.object(value, "created_by_actor"))
                    .filter(actor ->
                            Found.text(actor, "type").filter(TOKEN::equals).isPresent())
                    .flatMap(actor -> Found.text(actor, "id"))
                    .ifPresent(ids::add);
        }
    }

    /** Whether an event's actor is us. */
    boolean did(JsonObject event) {
        return Found.object(event, "actor")
                .filter(actor -> Found.text(actor, "type").filter(TOKEN::equals).isPresent())
                .flatMap(actor -> Found.text(actor, "id"))
                .filter(ids::contains)
                .isPresent();
    }
}
