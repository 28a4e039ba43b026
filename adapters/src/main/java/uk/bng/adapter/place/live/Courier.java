package uk.bng.adapter.place.live;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.outward.LimitedBody;

/**
 * Carries one request to a service and brings its answer back, within a time that nothing exceeds: names that do not
 * resolve, connections that hang, bodies that drip. Follows no redirects. Thread-safe.
 */
final class Courier {
    private static final int MOST_BYTES = 1 << 20;

    private final HttpClient client;
    private final String agent;

    /** @param threads on which connections are made and answers taken in */
    Courier(String agent, Duration connect, Executor threads) {
        this.agent = agent;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .executor(threads)
                .build();
    }

    Reply carry(Question question, Duration atMost) {
        HttpRequest.Builder request = HttpRequest.newBuilder(question.address())
                .header("User-Agent", agent)
                .header("Accept", "application/json");
        String body = question.body();
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return await(client.sendAsync(request.build(), head -> new LimitedBody(MOST_BYTES)), atMost);
    }

    private static Reply await(CompletableFuture<HttpResponse<String>> answer, Duration atMost) {
        try {
            HttpResponse<String> response = answer.get(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
            return new Reply.Whole(
                    response.statusCode(),
                    response.body(),
                    response.headers()
                            .firstValue("Retry-After")
                            .map(Courier::seconds)
                            .orElse(null));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Reply.Lost(Silence.LATE);
        } catch (ExecutionException e) {
            return new Reply.Lost(e.getCause() instanceof LimitedBody.TooLong ? Silence.UNREADABLE : broken(e));
        } catch (CancellationException e) {
            return new Reply.Lost(Silence.UNREACHABLE);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Lost(Silence.INTERRUPTED);
        }
    }

    private static Silence broken(ExecutionException fault) {
        if (fault.getCause() instanceof IOException) {
            return Silence.UNREACHABLE;
        }
        throw new IllegalStateException("A request must end with an answer or a broken connection.", fault);
    }

    private static @Nullable Duration seconds(String text) {
        return text.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : null;
    }
}
