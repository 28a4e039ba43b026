package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Handing in the same again. */
interface IdempotencyJourneys extends Journeys {
    int TIMES = 50;

    @Test
    default void fiftyOfTheSameMakeOneJob() throws InterruptedException, ExecutionException {
        String body = Journeys.example("single");
        var start = new CountDownLatch(1);
        List<Future<ApiAnswer>> sent;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sent = IntStream.range(0, TIMES)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return api().postJson("/run", body, "Idempotency-Key", "fifty");
                    }))
                    .toList();
            start.countDown();
        }
        List<ApiAnswer> answers = sent.stream().map(Future::resultNow).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        assertThat(answers)
                .extracting(answer -> answer.text("/job_id"))
                .containsOnly(answers.getFirst().text("/job_id"));
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotent-Replayed").equals("true")))
                .hasSize(TIMES - 1);
        api().finished(answers.getFirst().text("/job_id"));
    }

    @Test
    default void aReplayCanWaitForTheEnd() {
        ApiAnswer first = api().postJson("/run", Journeys.example("single"), "Idempotency-Key", "wait");
        ApiAnswer again = api().postJson("/run?wait=30", Journeys.example("single"), "Idempotency-Key", "wait");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/job_id")).isEqualTo(first.text("/job_id"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    default void aKeyCannotStandForAnotherBody() {
        api().postJson("/run", Journeys.example("single"), "Idempotency-Key", "taken");
        ApiAnswer refused = api().postJson("/run", Journeys.example("typical"), "Idempotency-Key", "taken");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    default void aKeyHasItsLimits() {
        ApiAnswer refused = api().postJson("/run", Journeys.example("single"), "Idempotency-Key", "k".repeat(256));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("bad-idempotency-key");
    }

    @Test
    default void withoutAKeyEverySubmitIsAJobOfItsOwn() {
        assertThat(api().run(Journeys.example("single"))).isNotEqualTo(api().run(Journeys.example("single")));
    }
}
