package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Following jobs as they go. */
interface StreamJourneys extends Journeys {
    @Test
    default void aStreamTellsEveryStepAndCloses() throws InterruptedException {
        String job = api().run(HardDemand.body("PT60S"));
        var howFar = new CountDownLatch(1);
        long start = System.nanoTime();
        CompletableFuture<List<StreamEvent>> stream = CompletableFuture.supplyAsync(() -> api().events(job, event -> {
            if (event.name().equals("progress")) {
                howFar.countDown();
            }
        }));
        assertThat(howFar.await(60, TimeUnit.SECONDS)).isTrue();
        api().post("/jobs/" + job + "/cancel");
        List<StreamEvent> events = stream.join();
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(events).extracting(StreamEvent::name).startsWith("state").endsWith("finished");
        assertThat(events.stream().map(event -> Long.parseLong(event.id())))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(events.stream()
                        .filter(event -> event.name().equals("progress"))
                        .count())
                .isLessThanOrEqualTo((long) (2 * seconds) + 2);
        assertThat(events.getLast().data()).contains("cancelled");
    }

    @Test
    default void theStreamOfAJobThatIsOverIsItsLastEvent() {
        String job = api().run(Journeys.example("single"));
        String status = api().finished(job).body();

        List<StreamEvent> events = api().events(job);
        ApiAnswer resumed = api().get(
                        "/status/" + job + "/events",
                        "Last-Event-ID",
                        events.getLast().id());

        assertThat(events).singleElement().extracting(StreamEvent::name).isEqualTo("finished");
        assertThat(Contract.JSON.readTree(events.getLast().data())).isEqualTo(Contract.JSON.readTree(status));
        assertThat(resumed.status()).as("nothing is left to come back for").isEqualTo(204);
    }

    @Test
    default void aStreamResumesAfterTheLastEventSeen() {
        String job = api().run(HardDemand.body("PT60S"));
        api().when(job, "running");
        CompletableFuture<List<StreamEvent>> first = CompletableFuture.supplyAsync(() -> api().events(job));
        api().post("/jobs/" + job + "/cancel");
        String seen = first.join().getFirst().id();

        List<StreamEvent> rest = api().events(job, "Last-Event-ID", seen);

        assertThat(rest)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(Long.parseLong(event.id())).isGreaterThan(Long.parseLong(seen)));
        assertThat(rest.getLast().name()).isEqualTo("finished");
    }
}
