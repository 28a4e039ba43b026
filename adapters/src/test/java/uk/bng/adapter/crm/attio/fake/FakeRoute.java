package uk.bng.adapter.crm.attio.fake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes that are played, and the scopes that each needs. */
enum FakeRoute {
    SELF("GET", "/self", false),
    OBJECTS("GET", "/objects", false, "object_configuration:read"),
    CREATE_OBJECT("POST", "/objects", true, "object_configuration:read-write"),
    OBJECT("GET", "/objects/{object}", false, "object_configuration:read"),
    ATTRIBUTES("GET", "/objects/{object}/attributes", false, "object_configuration:read"),
    CREATE_ATTRIBUTE("POST", "/objects/{object}/attributes", true, "object_configuration:read-write"),
    CHANGE_ATTRIBUTE("PATCH", "/objects/{object}/attributes/{attribute}", true, "object_configuration:read-write"),
    OPTIONS("GET", "/objects/{object}/attributes/{attribute}/options", false, "object_configuration:read"),
    CREATE_OPTION("POST", "/objects/{object}/attributes/{attribute}/options", true, "object_configuration:read-write"),
    CHANGE_OPTION(
            "PATCH",
            "/objects/{object}/attributes/{attribute}/options/{option}",
            true,
            "object_configuration:read-write"),
    QUERY("POST", "/objects/{object}/records/query", false, "record_permission:read", "object_configuration:read"),
    CREATE_RECORD(
            "POST", "/objects/{object}/records", true, "record_permission:read-write", "object_configuration:read"),
    UPSERT("PUT", "/objects/{object}/records", true, "record_permission:read-write", "object_configuration:read"),
    RECORD("GET", "/objects/{object}/records/{record}", false, "record_permission:read", "object_configuration:read"),
    CHANGE_RECORD(
            "PATCH",
            "/objects/{object}/records/{record}",
            true,
            "record_permission:read-write",
            "object_configuration:read"),
    REPLACE_RECORD(
            "PUT",
            "/objects/{object}/records/{record}",
            true,
            "record_permission:read-write",
            "object_configuration:read"),
    DELETE_RECORD(
            "DELETE",
            "/objects/{object}/records/{record}",
            true,
            "record_permission:read-write",
            "object_configuration:read"),
    NOTES("GET", "/notes", false, "note:read"),
    CREATE_NOTE("POST", "/notes", true, "note:read-write"),
    DELETE_NOTE("DELETE", "/notes/{note}", true, "note:read-write"),
    CREATE_WEBHOOK("POST", "/webhooks", true, "webhook:read-write");

    private final String method;
    private final String pattern;
    private final boolean isWrite;
    private final String scopes;

    FakeRoute(String method, String pattern, boolean isWrite, String... scopes) {
        this.method = method;
        this.pattern = pattern;
        this.isWrite = isWrite;
        this.scopes = String.join(" ", scopes);
    }

    String pattern() {
        return pattern;
    }

    boolean isWrite() {
        return isWrite;
    }

    List<String> scopes() {
        return scopes.isEmpty() ? List.of() : List.of(scopes.split(" "));
    }

    /** Whether scopes allow it; to write is to read as well. */
    boolean isAllowed(List<String> given) {
        return scopes().stream()
                .allMatch(
                        scope -> given.contains(scope) || given.contains(scope.replaceFirst(":read$", ":read-write")));
    }

    /** The route of a request. */
    static Optional<FakeRoute> of(String method, String path) {
        return Arrays.stream(values())
                .filter(route ->
                        route.method.equals(method) && route.parts(path).isPresent())
                .findFirst();
    }

    /** What the path has in place of the words in braces; empty where it is another route's. */
    Optional<Map<String, String>> parts(String path) {
        String[] asked = path.split("/", -1);
        String[] own = pattern.split("/", -1);
        if (asked.length != own.length) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < own.length; i++) {
            if (own[i].startsWith("{")) {
                parts.put(own[i].substring(1, own[i].length() - 1), asked[i]);
            } else if (!own[i].equals(asked[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
