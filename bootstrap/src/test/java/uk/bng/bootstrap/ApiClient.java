package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Talks to the service over a socket, and holds every answer against the contract. Thread-safe. */
final class ApiClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** What was seen, over all clients of this process: {@code POST /run 202}. */
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private static final Set<String> PROBLEMS = new ConcurrentSkipListSet<>();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final int port;
    private final @Nullable String key;

    /** A client with a key; null: without. */
    ApiClient(int port, @Nullable String key) {
        this.port = port;
        this.key = key;
    }

    ApiClient(int port) {
        this(port, null);
    }

    /** Which operations were seen to answer how. */
    static Set<String> seen() {
        return new TreeSet<>(SEEN);
    }

    /** Which problems were met. */
    static Set<String> problems() {
        return new TreeSet<>(PROBLEMS);
    }

    int port() {
        return port;
    }

    ApiAnswer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    ApiAnswer post(String path, String... headers) {
        return send("POST", path, null, headers);
    }

    /** Posts JSON. */
    ApiAnswer postJson(String path, String body, String... headers) {
        Map<String, String> all = pairs(headers);
        all.putIfAbsent("Content-Type", "application/json");
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), all);
    }

    ApiAnswer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    ApiAnswer send(String method, String path, byte @Nullable [] body, String... headers) {
        return send(method, path, body, pairs(headers));
    }

    private ApiAnswer send(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        HttpResponse<String> response = exchange(request(method, path, body, headers), BodyHandlers.ofString());
        var answer = new ApiAnswer(response.statusCode(), response.headers(), response.body());
        hold(method, path, answer);
        return answer;
    }

    /** The events of a job's stream until it closes. */
    List<StreamEvent> events(String jobId, String... headers) {
        return events(jobId, event -> {}, headers);
    }

    /** The same, telling of each event as it comes. */
    List<StreamEvent> events(String jobId, Consumer<StreamEvent> seen, String... headers) {
        String path = "/status/" + jobId + "/events";
        HttpResponse<Stream<String>> response =
                exchange(request("GET", path, null, pairs(headers)), BodyHandlers.ofLines());
        try (var lines = response.body()) {
            List<StreamEvent> events = StreamEvent.read(lines, seen);
            hold("GET", path, new ApiAnswer(response.statusCode(), response.headers(), "(events)"));
            events.forEach(event -> assertThat(Contract.SERVED.faultsAs("JobStatus", event.data()))
                    .as("event %s", event)
                    .isEmpty());
            return events;
        }
    }

    /** Opens a job's stream; it stays open until the reader closes it. */
    InputStream stream(String jobId) {
        HttpResponse<InputStream> response =
                exchange(request("GET", "/status/" + jobId + "/events", null, Map.of()), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    /** Looks whether the service answers at all: the status, or 0. */
    int healthOf(String path) {
        try {
            return get(path).status();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** Hands a body in and gives the id of its job. */
    String run(String body) {
        ApiAnswer answer = postJson("/run", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.text("/job_id");
    }

    /** The job once it is over. */
    ApiAnswer finished(String jobId) {
        return when(jobId, "completed", "failed", "cancelled");
    }

    /** The job once it stands as one of {@code phases}; fails when it does not within a minute. */
    ApiAnswer when(String jobId, String... phases) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ApiAnswer answer = get("/status/" + jobId + "?wait=1");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            if (List.of(phases).contains(answer.text("/status"))) {
                return answer;
            }
            assertThat(System.nanoTime()).as("no end in sight: %s", answer).isLessThan(deadline);
        }
    }

    private HttpRequest request(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.setHeader("Authorization", "Bearer " + key);
        }
        headers.forEach(request::setHeader);
        return request.build();
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer.", e);
        }
    }

    private static void hold(String method, String path, ApiAnswer answer) {
        assertThat(Contract.SERVED.faults(method, path, answer))
                .as("%s %s: %s", method, path, answer)
                .isEmpty();
        if (answer.status() >= 400 && !answer.header("Content-Type").equals("application/json")) {
            PROBLEMS.add(answer.problem());
        }
        Contract.SERVED.operation(method, path).ifPresent(operation -> SEEN.add(operation + " " + answer.status()));
    }

    private static Map<String, String> pairs(String... headers) {
        Map<String, String> pairs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.length; i += 2) {
            pairs.put(headers[i], headers[i + 1]);
        }
        return pairs;
    }
}
