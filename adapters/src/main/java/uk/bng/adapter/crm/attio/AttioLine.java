package uk.bng.adapter.crm.attio;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.outward.Breaker;
import uk.bng.adapter.outward.LimitedBody;
import uk.bng.application.port.CrmCall;

/**
 * The way to Attio: paced below its limits, patient with its waits, and not used for a while after many failures. Follows
 * no redirects and reads no more than two megabytes. Thread-safe.
 */
final class AttioLine {
    private static final System.Logger LOG = System.getLogger(AttioLine.class.getName());
    private static final int MOST_BYTES = 2 << 20;
    private static final int READS = 80;
    private static final int WRITES = 20;
    private static final int TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int JITTER_MILLIS = 100;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String LEFT_ALONE = "left-alone";
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final AttioTerms terms;
    private final AttioTools tools;
    private final HttpClient client;
    private final Bucket reads;
    private final Bucket writes;
    private final Breaker breaker;

    AttioLine(AttioTerms terms, AttioTools tools) {
        this.terms = terms;
        this.tools = tools;
        this.reads = new Bucket(READS, tools.ticks());
        this.writes = new Bucket(WRITES, tools.ticks());
        this.breaker = new Breaker(tools.ticks());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(terms.patience().connect())
                .executor(tools.threads())
                .build();
    }

    /** Asks, once more or twice where that does no harm, within the time that is left. */
    Heard ask(Ask ask, Supplier<Duration> left) {
        int silences = 0;
        while (true) {
            Attempt attempt = attempt(ask, left);
            Duration wait = switch (attempt.heard()) {
                case Heard.Answer unused -> null;
                case Heard.No unused -> null;
                case Heard.Busy busy -> busy.after().compareTo(LONGEST_WAIT) > 0 ? null : busy.after();
                case Heard.Silent unused ->
                    ask.isRepeatable() && attempt.mayRepeat() && ++silences < TRIES
                            ? terms.patience().pause()
                            : null;
            };
            if (wait == null || !waited(wait.plusMillis(tools.random().nextInt(JITTER_MILLIS)), left)) {
                return attempt.heard();
            }
        }
    }

    /** Whether so much time was waited; it is not where it is more than is left. */
    boolean waited(Duration wait, Supplier<Duration> left) {
        if (wait.isZero()) {
            return true;
        }
        if (left.get().compareTo(wait) <= 0) {
            return false;
        }
        try {
            tools.pause().of(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What came of one request, and whether another one may follow at once. */
    private record Attempt(Heard heard, boolean mayRepeat) {}

    private Attempt attempt(Ask ask, Supplier<Duration> left) {
        if (breaker.isOpen()) {
            return new Attempt(new Heard.Silent(LEFT_ALONE), false);
        }
        if (!waited((ask.isRead() ? reads : writes).ask(), left)) {
            return new Attempt(new Heard.Silent("late"), false);
        }
        Duration atMost = shorter(left.get(), terms.patience().request());
        if (!atMost.isPositive()) {
            return new Attempt(new Heard.Silent("late"), false);
        }
        Breaker.Pass pass = breaker.ask();
        if (pass == Breaker.Pass.STOP) {
            return new Attempt(new Heard.Silent(LEFT_ALONE), false);
        }
        boolean isReported = false;
        try {
            long start = tools.ticks().getAsLong();
            Carried carried = carry(ask, atMost);
            tell(ask, carried, Duration.ofNanos(tools.ticks().getAsLong() - start));
            boolean isWell = !(carried.heard() instanceof Heard.Silent);
            // Who was waited for less than is usual has not failed.
            boolean isTelling = isWell
                    || carried.status() > 0
                    || atMost.compareTo(terms.patience().request()) >= 0;
            if (isTelling) {
                isReported = true;
                if (breaker.report(pass, isWell)) {
                    LOG.log(WARNING, "crm.left-alone");
                }
            }
            return new Attempt(carried.heard(), pass == Breaker.Pass.GO);
        } finally {
            if (!isReported) {
                breaker.withdraw(pass);
            }
        }
    }

    private void tell(Ask ask, Carried carried, Duration time) {
        String code = switch (carried.heard()) {
            case Heard.Answer unused -> "";
            case Heard.No no -> no.fault().code();
            case Heard.Busy unused -> "busy";
            case Heard.Silent silent -> silent.why();
        };
        // A word that Attio made up may be anything; only words of its usual form are passed on.
        String known = code.matches("[a-z_-]{0,60}") ? code : "unknown";
        tools.journal().crm(new CrmCall(ask.method(), ask.route(), carried.status(), known, time));
    }

    /** What was heard, under which status; 0 where there was none. */
    private record Carried(Heard heard, int status) {
        static Carried silent(String why) {
            return new Carried(new Heard.Silent(why), 0);
        }
    }

    private Carried carry(Ask ask, Duration atMost) {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request(ask), head -> new LimitedBody(MOST_BYTES));
        try {
            return read(answer.get(atMost.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Carried.silent("late");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LimitedBody.TooLong) {
                return Carried.silent("too-long");
            }
            if (e.getCause() instanceof IOException) {
                return Carried.silent("unreachable");
            }
            throw new IllegalStateException("A request must end with an answer or a broken connection.", e);
        } catch (CancellationException e) {
            return Carried.silent("unreachable");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Carried.silent("interrupted");
        }
    }

    private HttpRequest request(Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(terms.base() + ask.path()))
                .header("Authorization", "Bearer " + terms.token())
                .header("User-Agent", "bng-quote-optimiser/" + terms.version())
                .header("Accept", "application/json");
        JsonObject body = ask.body();
        if (body == null) {
            return request.method(ask.method(), HttpRequest.BodyPublishers.noBody())
                    .build();
        }
        return request.header("Content-Type", "application/json")
                .method(ask.method(), HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private Carried read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == TOO_MANY_REQUESTS) {
            Duration after = RetryAfter.read(
                    header(response, "Retry-After"),
                    header(response, "Date"),
                    tools.clock().instant());
            return new Carried(new Heard.Busy(after), status);
        }
        if (status < 200 || (status >= 300 && status < 400) || status >= 500) {
            return new Carried(new Heard.Silent("status-" + status / 100 + "xx"), status);
        }
        JsonObject body = parsed(response.body());
        if (status >= 400) {
            return new Carried(
                    new Heard.No(Fault.of(status, body == null ? JsonObject.EMPTY_JSON_OBJECT : body)), status);
        }
        return new Carried(body == null ? new Heard.Silent("unreadable") : new Heard.Answer(body), status);
    }

    private static @Nullable String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** The object that a text is, whole, without a name given twice; null where it is none. */
    private static @Nullable JsonObject parsed(String text) {
        if (text.isBlank()) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            return null;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
