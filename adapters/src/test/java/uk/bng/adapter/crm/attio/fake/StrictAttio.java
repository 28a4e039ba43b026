package uk.bng.adapter.crm.attio.fake;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Attio, played over real HTTP on loopback: state in memory, a clock that tests move, faults by script, and a journal of
 * every request. Thread-safe.
 */
public final class StrictAttio implements AutoCloseable {
    /** Every scope that the service could be given. */
    public static final List<String> ALL_SCOPES = List.of(
            "record_permission:read-write", "object_configuration:read-write", "note:read-write", "webhook:read-write");

    private static final String ROOT = "/v2";
    private static final int READS = 100;
    private static final int WRITES = 25;
    private static final int MEGABYTES = 10;
    private static final Duration LONGEST_HANG = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final FakeWorkspace workspace;
    private final FakeRecords records;
    private final FakeConfiguration configuration;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, Queue<AttioFault>> faults = new ConcurrentHashMap<>();
    private final List<AttioEntry> journal = new CopyOnWriteArrayList<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Duration> skew = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<@Nullable AttioFault> always = new AtomicReference<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final FakePace reads;
    private final FakePace writes;
    private final FakeHttp server;

    private StrictAttio(InstantSource clock, int port) throws IOException {
        this.clock = clock;
        this.workspace = new FakeWorkspace(clock);
        this.records = new FakeRecords(workspace);
        this.configuration = new FakeConfiguration(workspace);
        this.reads = new FakePace(READS, clock);
        this.writes = new FakePace(WRITES, clock);
        this.server = new FakeHttp(port, this::serve);
    }

    /** A token, by whose name changes are signed. */
    private record Token(String actor, List<String> scopes, boolean isActive) {}

    /** Plays by the machine's clock on any free port. */
    public static StrictAttio start() {
        return start(InstantSource.system(), 0);
    }

    /** Plays on a port; 0: any that is free. */
    public static StrictAttio start(InstantSource clock, int port) {
        try {
            return new StrictAttio(clock, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address that stands for {@code https://api…/v2}. */
    public String url() {
        return "http://127.0.0.1:" + server.port() + ROOT;
    }

    public FakeWorkspace workspace() {
        return workspace;
    }

    /** Knows a token with these scopes. */
    public StrictAttio token(String token, List<String> scopes) {
        Token known = tokens.get(token);
        String actor = known == null ? UUID.randomUUID().toString() : known.actor();
        tokens.put(token, new Token(actor, List.copyOf(scopes), true));
        return this;
    }

    /** Knows a token no longer. */
    public void revoke(String token) {
        tokens.computeIfPresent(token, (name, known) -> new Token(known.actor(), known.scopes(), false));
    }

    /** Under which name a token appears as an actor. */
    public String actorOf(String token) {
        return Objects.requireNonNull(tokens.get(token)).actor();
    }

    /** The next requests of a route, such as {@code PUT /objects/{object}/records}, meet these faults one by one. */
    public void fail(String route, AttioFault... next) {
        faults.computeIfAbsent(route, unused -> new ConcurrentLinkedQueue<>()).addAll(Arrays.asList(next));
    }

    /** The next so many requests of a route meet a fault. */
    public void fail(String route, int times, AttioFault fault) {
        for (int i = 0; i < times; i++) {
            fail(route, fault);
        }
    }

    /** The requests of a route meet no more faults. */
    public void lift(String route) {
        faults.remove(route);
    }

    /** The value of an attribute is refused from now on, whatever it is. */
    public void failValue(String slug) {
        workspace.refuse(slug);
    }

    /** An attribute keeps what it has, whatever is written to it, as one does that a rule of the customer's fills. */
    public void keepOwn(String slug) {
        workspace.keepOwn(slug);
    }

    /** Every request from now on meets a fault, until it is lifted by null. */
    public void down(@Nullable AttioFault fault) {
        always.set(fault);
    }

    /** How far its clock goes wrong. */
    public void skew(Duration by) {
        skew.set(by);
    }

    /** How many requests a second it takes. */
    public void pace(int readsPerSecond, int writesPerSecond) {
        reads.set(readsPerSecond);
        writes.set(writesPerSecond);
    }

    /** Every request so far. */
    public List<AttioEntry> journal() {
        return List.copyOf(journal);
    }

    /** The requests so far that could change something. */
    public List<AttioEntry> writes() {
        return journal.stream().filter(AttioEntry::isWrite).toList();
    }

    /** Forgets the requests so far. */
    public void forget() {
        journal.clear();
    }

    /** Its own time as an HTTP date, so much later. */
    public String date(Duration later) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(now().plus(later).atZone(ZoneOffset.UTC));
    }

    private Instant now() {
        return clock.instant().plus(skew.get());
    }

    @Override
    public void close() {
        closing.countDown();
        server.close();
    }

    private record Reply(int status, String body, Map<String, String> headers) {
        static Reply of(int status, JsonObject body) {
            return new Reply(status, body.toString(), Map.of("Content-Type", "application/json"));
        }
    }

    private FakeHttp.@Nullable Told serve(FakeHttp.Asked asked) {
        int mark = asked.target().indexOf('?');
        String path = mark < 0 ? asked.target() : asked.target().substring(0, mark);
        String query = mark < 0 ? "" : asked.target().substring(mark + 1);
        String below = path.startsWith(ROOT + "/") ? path.substring(ROOT.length()) : "";
        FakeRoute route = FakeRoute.of(asked.method(), below).orElse(null);
        AttioFault fault = always.get();
        if (fault == null) {
            fault = next(asked.method() + " " + (route == null ? "none" : route.pattern()));
        }
        Reply reply = fault != null && !isDone(fault)
                ? instead(fault)
                : spoilt(fault, reply(asked, route, new Where(below, query(query)), fault));
        journal.add(new AttioEntry(
                asked.method(),
                path,
                route == null ? "none" : route.pattern(),
                route == null ? List.of() : route.scopes(),
                hash(asked.bytes()),
                reply == null ? 0 : reply.status(),
                route != null && route.isWrite()));
        return reply == null ? null : told(reply);
    }

    private FakeHttp.Told told(Reply reply) {
        Map<String, String> headers = new LinkedHashMap<>(reply.headers());
        headers.put("Date", date(Duration.ZERO));
        return new FakeHttp.Told(reply.status(), headers, reply.body());
    }

    /** What a request asks for, below the root. */
    private record Where(String path, Map<String, String> query) {}

    private @Nullable AttioFault next(String route) {
        Queue<AttioFault> waiting = faults.get(route);
        return waiting == null ? null : waiting.poll();
    }

    /** Whether a request is carried out, whatever becomes of its answer. */
    private static boolean isDone(AttioFault fault) {
        return switch (fault) {
            case AttioFault.DropBefore unused -> false;
            case AttioFault.DropAfter unused -> true;
            case AttioFault.HangBefore unused -> false;
            case AttioFault.HangAfter unused -> true;
            case AttioFault.Held unused -> true;
            case AttioFault.Code unused -> false;
            case AttioFault.Html unused -> false;
            case AttioFault.Busy unused -> false;
            case AttioFault.Truncated unused -> true;
            case AttioFault.Huge unused -> true;
            case AttioFault.Redirect unused -> false;
        };
    }

    /** What is answered instead of carrying a request out; null for nothing at all. */
    private @Nullable Reply instead(AttioFault fault) {
        return switch (fault) {
            case AttioFault.HangBefore unused -> {
                hang();
                yield null;
            }
            case AttioFault.Code code ->
                Reply.of(code.status(), Refused.of(code.status(), code.code()).body());
            case AttioFault.Html html ->
                new Reply(html.status(), "<html><body>oh</body></html>", Map.of("Content-Type", "text/html"));
            case AttioFault.Busy busy -> busy(busy.retryAfter());
            case AttioFault.Redirect redirect -> new Reply(302, "", Map.of("Location", redirect.location()));
            default -> null;
        };
    }

    /** An answer as it leaves; null for none at all. */
    private @Nullable Reply spoilt(@Nullable AttioFault fault, Reply reply) {
        if (fault == null) {
            return reply;
        }
        return switch (fault) {
            case AttioFault.DropAfter unused -> null;
            case AttioFault.HangAfter unused -> {
                hang();
                yield null;
            }
            case AttioFault.Truncated unused ->
                new Reply(reply.status(), reply.body().substring(0, reply.body().length() / 2), reply.headers());
            case AttioFault.Huge unused ->
                new Reply(
                        reply.status(), "{\"data\":{},\"x\":\"" + "x".repeat(MEGABYTES << 20) + "\"}", reply.headers());
            default -> reply;
        };
    }

    private void hang() {
        try {
            closing.await(LONGEST_HANG.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply busy(String retryAfter) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        if (!retryAfter.isEmpty()) {
            headers.put("Retry-After", retryAfter);
        }
        JsonObject body = Json.createObjectBuilder()
                .add("status_code", 429)
                .add("type", "rate_limit_error")
                .add("code", "rate_limit_exceeded")
                .add("message", "Too many requests.")
                .build();
        return new Reply(429, body.toString(), headers);
    }

    private Reply reply(FakeHttp.Asked asked, @Nullable FakeRoute route, Where where, @Nullable AttioFault fault) {
        try {
            String authorization = asked.headers().get("authorization");
            if (authorization == null || !authorization.startsWith("Bearer ")) {
                throw Refused.of(401, "unauthorized");
            }
            Token token = tokens.get(authorization.substring("Bearer ".length()));
            if (route == null) {
                throw Refused.notFound();
            }
            if (route == FakeRoute.SELF) {
                return Reply.of(200, self(token));
            }
            if (token == null || !token.isActive()) {
                throw Refused.of(401, "unauthorized");
            }
            if (!route.isAllowed(token.scopes())) {
                throw Refused.of(403, "unauthorized");
            }
            if (!(route.isWrite() ? writes : reads).take()) {
                return busy(date(Duration.ofSeconds(1)));
            }
            return Reply.of(200, done(route, where, parsed(asked.bytes()), token, fault));
        } catch (Refused refused) {
            return Reply.of(refused.status(), refused.body());
        }
    }

    private static JsonObject self(@Nullable Token token) {
        return token == null || !token.isActive()
                ? Json.createObjectBuilder().add("active", false).build()
                : Json.createObjectBuilder()
                        .add("active", true)
                        .add("scope", String.join(" ", token.scopes()))
                        .add("client_id", token.actor())
                        .add("workspace_slug", "example")
                        .build();
    }

    private JsonObject done(FakeRoute route, Where where, JsonObject body, Token token, @Nullable AttioFault fault) {
        Map<String, String> parts = route.parts(where.path()).orElseThrow();
        Map<String, String> query = where.query();
        String key = route == FakeRoute.UPSERT ? parts.get("object") + " " + keyOf(body, query) : "";
        if (!key.isEmpty() && !underWay.add(key)) {
            throw Refused.of(409, "concurrent_write_conflict");
        }
        try {
            if (fault instanceof AttioFault.Held held) {
                held.begun().countDown();
                held.latch().await();
            }
            synchronized (workspace) {
                return done(route, parts, query, body, token);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.of(500, "interrupted");
        } finally {
            if (!key.isEmpty()) {
                underWay.remove(key);
            }
        }
    }

    private static String keyOf(JsonObject body, Map<String, String> query) {
        String matching = query.getOrDefault("matching_attribute", "");
        return body.containsKey("data") && body.getJsonObject("data").containsKey("values")
                ? String.valueOf(
                        body.getJsonObject("data").getJsonObject("values").get(matching))
                : "";
    }

    private JsonObject done(
            FakeRoute route, Map<String, String> parts, Map<String, String> query, JsonObject body, Token token) {
        FakeObject object = parts.containsKey("object") ? workspace.object(parts.get("object")) : new FakeObject("");
        var values = new FakeValues(workspace, token.actor(), clock.instant());
        String attribute = parts.getOrDefault("attribute", "");
        String record = parts.getOrDefault("record", "");
        boolean archived = "true".equals(query.get("show_archived"));
        return switch (route) {
            case SELF -> self(token);
            case OBJECTS -> configuration.objects();
            case CREATE_OBJECT -> configuration.create(body);
            case OBJECT -> FakeRecords.data(object.json());
            case ATTRIBUTES ->
                configuration.attributes(
                        object,
                        archived,
                        Integer.parseInt(query.getOrDefault("limit", "500")),
                        Integer.parseInt(query.getOrDefault("offset", "0")));
            case CREATE_ATTRIBUTE -> configuration.createAttribute(object, body);
            case CHANGE_ATTRIBUTE -> configuration.changeAttribute(object, attribute, body);
            case OPTIONS -> configuration.options(object, attribute, archived);
            case CREATE_OPTION -> configuration.createOption(object, attribute, body);
            case CHANGE_OPTION -> configuration.changeOption(object, attribute, parts.getOrDefault("option", ""), body);
            case QUERY -> records.query(object, body);
            case CREATE_RECORD -> records.create(object, body, values);
            case UPSERT -> records.upsert(object, query.get("matching_attribute"), body, values);
            case RECORD -> FakeRecords.data(workspace.json(object, workspace.record(object, record)));
            case CHANGE_RECORD -> records.change(object, record, body, values, true);
            case REPLACE_RECORD -> records.change(object, record, body, values, false);
            case DELETE_RECORD -> {
                workspace.record(object, record);
                object.records().remove(record);
                yield JsonObject.EMPTY_JSON_OBJECT;
            }
            case NOTES -> records.notes(query);
            case CREATE_NOTE -> records.createNote(body);
            case DELETE_NOTE -> {
                records.deleteNote(parts.getOrDefault("note", ""));
                yield JsonObject.EMPTY_JSON_OBJECT;
            }
            case CREATE_WEBHOOK ->
                FakeRecords.data(Json.createObjectBuilder(body.getJsonObject("data"))
                        .add(
                                "id",
                                Json.createObjectBuilder()
                                        .add("webhook_id", UUID.randomUUID().toString()))
                        .add("secret", UUID.randomUUID().toString())
                        .build());
        };
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                query.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static JsonObject parsed(byte[] body) {
        if (body.length == 0) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw Refused.of(400, "invalid_json");
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
