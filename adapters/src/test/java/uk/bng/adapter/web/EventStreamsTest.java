package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.adapter.web.Answers.assertProblem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.Lease;
import uk.bng.domain.unit.Fraction;

final class EventStreamsTest {
    private static final JobLog LOG =
            new JobLog(List.of(new JobLog.Line(Duration.ofMillis(4), "Ranked 2 banks: 1 local, 0 adjacent, 1 far")));

    @Test
    void tellsEveryMoveUpToTheEnd() throws IOException {
        try (var web = WebFixture.open();
                var stream = new Stream(web, web.submitted(), "")) {
            assertThat(stream.next()).startsWith("state 1").contains("\"status\":\"pending\"");
            Lease lease = web.claim();
            assertThat(stream.next()).startsWith("state 2").contains("\"status\":\"running\"");
            web.store.report(lease, progress("100"));
            assertThat(stream.next())
                    .startsWith("progress 3")
                    .contains("\"best_cost\":1.00", "\"text\":\"Ranked 2 banks: 1 local, 0 adjacent, 1 far\"");
            web.finish(lease);
            assertThat(stream.next()).startsWith("finished 4").contains("\"status\":\"cancelled\"");
            assertThat(stream.rest()).isEmpty();
        }
    }

    @Test
    void tellsOnlyTheNewestOfMuchProgress() throws IOException {
        try (var web = WebFixture.open();
                var stream = new Stream(web, web.submitted(), "")) {
            stream.next();
            Lease lease = web.claim();
            stream.next();
            for (int i = 1; i <= 40; i++) {
                web.store.report(lease, progress(Integer.toString(i)));
            }
            web.finish(lease);
            List<String> told = stream.rest();

            assertThat(told.size()).isLessThanOrEqualTo(3);
            assertThat(told.getLast()).startsWith("finished");
        }
    }

    @Test
    void resumesAfterTheLastEventSeen() throws IOException {
        try (var web = WebFixture.open()) {
            String id = web.submitted();
            Lease lease = web.claim();
            try (var stream = new Stream(web, id, "2")) {
                web.finish(lease);
                assertThat(stream.rest()).singleElement().asString().startsWith("finished 3");
            }
        }
    }

    @Test
    void repeatsTheLastEventOfAFinishedJobAndCloses() {
        try (var web = WebFixture.open()) {
            String id = web.submitted();
            web.work();
            HttpResponse<String> answer = web.get("/status/" + id + "/events");

            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(answer.body()).containsOnlyOnce("event: finished").doesNotContain("event: state");
            String last = answer.body().replaceAll("(?s).*\nid: (\\d+)\n.*", "$1");
            assertThat(web.get("/status/" + id + "/events", "Last-Event-ID", last)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(web.get("/status/" + id + "/events", "Last-Event-ID", "nonsense")
                            .body())
                    .contains("event: finished");
        }
    }

    @Test
    void showsThatItLivesWhileNothingHappens() throws IOException {
        try (var web = WebFixture.with(EventStreamsTest::quickHeart);
                var stream = new Stream(web, web.submitted(), "")) {
            stream.next();

            assertThat(stream.line()).isEqualTo(":");
        }
    }

    @Test
    void freesTheSlotOfAClientThatIsGone() throws IOException {
        try (var web = WebFixture.with(EventStreamsTest::quickHeart)) {
            String id = web.submitted();
            try (var first = new Stream(web, id, "");
                    var second = new Stream(web, id, "")) {
                first.next();
                second.next();
                assertProblem(web.get("/status/" + id + "/events"), 429, "too-many-streams");
            }
            WebFixture.await(
                    () -> {
                        try (var again = new Stream(web, id, "")) {
                            return again.status().contains("200");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    () -> "The slots were not given back.");
        }
    }

    @Test
    void endsWithTheService() throws IOException {
        var web = WebFixture.open();
        try (var stream = new Stream(web, web.submitted(), "")) {
            stream.next();
            long start = System.nanoTime();
            web.service.stop(Duration.ofSeconds(20));

            assertThat(stream.rest()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void endsWhenTheJobIsForgotten() throws IOException {
        try (var web = WebFixture.with(EventStreamsTest::quickHeart)) {
            String id = web.submitted();
            Lease lease = web.claim();
            web.finish(lease);
            assertThat(web.send("DELETE", "/jobs/" + id, null).statusCode()).isEqualTo(204);

            assertProblem(web.get("/status/" + id + "/events"), 404, "not-found");
        }
    }

    private static WebTerms quickHeart(WebTerms terms) {
        return new WebTerms(
                terms.host(),
                terms.port(),
                terms.keys(),
                new WebLimits(600, 6_000, 2),
                terms.origins(),
                terms.frameParents(),
                terms.version(),
                Duration.ofMillis(50));
    }

    private static JobProgress progress(String pence) {
        return new JobProgress(
                JobProgress.Step.SOLVING,
                Fraction.of(Long.parseLong(pence)),
                Fraction.of(1),
                Duration.ofMillis(5),
                LOG);
    }

    /** A stream of events over a socket of its own. */
    private static final class Stream implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;
        private final String status;

        private Stream(WebFixture web, String id, String lastSeen) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), web.port());
            socket.setSoTimeout(20_000);
            String header = lastSeen.isEmpty() ? "" : "Last-Event-ID: " + lastSeen + "\r\n";
            socket.getOutputStream()
                    .write(("GET /status/" + id + "/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + header + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            status = in.readLine();
        }

        private String status() {
            return status;
        }

        /** The next event: name, id and data. */
        private String next() throws IOException {
            String name = "";
            String id = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    return name + ' ' + id + ' ' + line.substring(6);
                }
            }
            return "";
        }

        /** The next line that is neither blank nor the size of a chunk. */
        private String line() throws IOException {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank() && !line.matches("[0-9a-fA-F]+")) {
                    return line;
                }
            }
            return "";
        }

        /** All events until the stream ends. */
        private List<String> rest() throws IOException {
            List<String> events = new ArrayList<>();
            for (String event = next(); !event.isEmpty(); event = next()) {
                events.add(event);
            }
            return events;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
