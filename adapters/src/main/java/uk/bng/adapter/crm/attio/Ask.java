package uk.bng.adapter.crm.attio;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param route the template of its address, for those who operate the service: it names no record
 * @param path what follows the base address
 * @param isRead whether it counts as reading, and changes nothing
 * @param isRepeatable whether it may be done twice
 */
record Ask(
        String method, String route, String path, @Nullable JsonObject body, boolean isRead, boolean isRepeatable) {
    static Ask get(String route, String path) {
        return new Ask("GET", route, path, null, true, true);
    }

    /** A question that is posted. */
    static Ask query(String route, String path, JsonObject body) {
        return new Ask("POST", route, path, body, true, true);
    }

    /** Something new, of which a second request would make another one. */
    static Ask create(String route, String path, JsonObject body) {
        return new Ask("POST", route, path, body, false, false);
    }

    static Ask put(String route, String path, JsonObject body) {
        return new Ask("PUT", route, path, body, false, true);
    }

    static Ask patch(String route, String path, JsonObject body) {
        return new Ask("PATCH", route, path, body, false, true);
    }
}
