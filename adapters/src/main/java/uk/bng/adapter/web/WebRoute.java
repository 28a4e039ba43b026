package uk.bng.adapter.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.Scope;

/** Every route of the API: routing, scopes, quotas and {@code Allow} headers follow from this table. */
public enum WebRoute {
    RUN("POST", "/run", Scope.QUOTES_WRITE, LimitClass.SUBMITS, MediaForm.JSON),
    STATUS("GET", "/status/{job_id}", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    EVENTS("GET", "/status/{job_id}/events", Scope.QUOTES_READ, LimitClass.READS, MediaForm.EVENTS),
    JOBS("GET", "/jobs", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    REQUEST("GET", "/jobs/{job_id}/request", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    FORGET("DELETE", "/jobs/{job_id}", Scope.QUOTES_WRITE, LimitClass.SUBMITS, MediaForm.JSON),
    CANCEL("POST", "/jobs/{job_id}/cancel", Scope.QUOTES_WRITE, LimitClass.SUBMITS, MediaForm.JSON),
    QUOTES("GET", "/quotes", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    QUOTE("GET", "/quotes/{reference}", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    QUOTE_CHANGES("GET", "/quotes/{reference}/changes", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    REQUOTE("POST", "/quotes/{reference}/requote", Scope.QUOTES_WRITE, LimitClass.SUBMITS, MediaForm.JSON),
    ERASE("DELETE", "/quotes/{reference}/personal", Scope.ADMIN, LimitClass.SUBMITS, MediaForm.JSON),
    VALIDATE("POST", "/validate", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    HABITATS("GET", "/habitats", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    PLACES("GET", "/places", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    LOCATE("POST", "/locate", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    CONFIG("GET", "/config", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    CATALOGUE("GET", "/catalogue", Scope.QUOTES_READ, LimitClass.READS, MediaForm.JSON),
    SAVE("POST", "/save", Scope.QUOTES_WRITE, LimitClass.SUBMITS, MediaForm.JSON),
    SESSIONS("POST", "/sessions", Scope.QUOTES_WRITE, LimitClass.SUBMITS, MediaForm.JSON),
    ATTIO_WEBHOOK("POST", "/webhooks/attio", null, LimitClass.READS, MediaForm.JSON),
    EXAMPLES("GET", "/examples", null, LimitClass.NONE, MediaForm.JSON),
    EXAMPLE("GET", "/examples/{name}", null, LimitClass.NONE, MediaForm.JSON),
    HEALTH("GET", "/health", null, LimitClass.NONE, MediaForm.JSON),
    HEALTH_LIVE("GET", "/health/live", null, LimitClass.NONE, MediaForm.JSON),
    HEALTH_READY("GET", "/health/ready", null, LimitClass.NONE, MediaForm.JSON),
    METRICS("GET", "/metrics", Scope.ADMIN, LimitClass.READS, MediaForm.METRICS),
    PAGE("GET", "/", null, LimitClass.NONE, MediaForm.PAGE),
    ASSET("GET", "/assets/{file}", null, LimitClass.NONE, null),
    CONTRACT("GET", "/openapi.yaml", null, LimitClass.NONE, MediaForm.YAML);

    private final String method;
    private final String pattern;
    private final @Nullable Scope scope;
    private final LimitClass limit;
    private final @Nullable MediaForm form;

    WebRoute(String method, String pattern, @Nullable Scope scope, LimitClass limit, @Nullable MediaForm form) {
        this.method = method;
        this.pattern = pattern;
        this.scope = scope;
        this.limit = limit;
        this.form = form;
    }

    public String method() {
        return method;
    }

    /** The path with its parameters in braces: {@code /status/{job_id}}. */
    public String pattern() {
        return pattern;
    }

    /** What a key must allow; empty where no key is asked for. */
    public Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    public LimitClass limit() {
        return limit;
    }

    /** The form of its answer when all goes well; empty where that depends on what is asked for. */
    public Optional<MediaForm> form() {
        return Optional.ofNullable(form);
    }

    /** Whether HEAD is answered as well. */
    public boolean hasHead() {
        return method.equals("GET");
    }

    /** The routes of a path, whatever their method; none where nothing lives there. */
    public static List<WebRoute> at(String path) {
        List<String> asked = segments(path);
        return Arrays.stream(values()).filter(route -> route.fits(asked)).toList();
    }

    private boolean fits(List<String> asked) {
        List<String> segments = segments(pattern);
        if (asked.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{") ? asked.get(i).isEmpty() : !segment.equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
