package uk.bng.adapter.place.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.port.HandTicks;
import uk.bng.application.port.LookupCache;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.Nation;

/** How answers are shared, kept and read again. */
final class LookupsTest {
    private final Map<String, String> kept = new HashMap<>();
    private final Lookups lookups = new Lookups(new Shelf(kept));
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(5), System::nanoTime);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void readsAllThatItKeeps() {
        List<PostcodePlace> places = List.of(
                new PostcodePlace.At(new MapPoint(51_139_020, -860_750)),
                new PostcodePlace.Abroad(Nation.WALES),
                new PostcodePlace.Unknown());
        for (PostcodePlace place : places) {
            assertThat(KeptPostcode.INSTANCE.answer(Cells.of(Cells.line(KeptPostcode.INSTANCE.cells(place)))))
                    .contains(place);
        }
        List<LayerArea> areas = List.of(
                new LayerArea.There("E60000253", "Ashford"), new LayerArea.There("", "Kent"), new LayerArea.None());
        for (LayerArea area : areas) {
            assertThat(KeptArea.INSTANCE.answer(Cells.of(Cells.line(KeptArea.INSTANCE.cells(area)))))
                    .contains(area);
        }
        List<AddressMatch> matches = List.of(
                new AddressMatch.Matched(new MapPoint(51_139_020, -860_750), "", "High Street, Ashford"),
                new AddressMatch.None());
        for (AddressMatch match : matches) {
            assertThat(KeptAddress.INSTANCE.answer(Cells.of(Cells.line(KeptAddress.INSTANCE.cells(match)))))
                    .contains(match);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "at", "at\t1", "at\tx\ty", "at\t999000000\t1", "abroad", "abroad\tMARS", "unknown?"})
    void asksAnewForWhatItCannotRead(String damaged) {
        find(new PostcodePlace.Unknown());
        kept.replaceAll((key, line) -> damaged);
        Answer<PostcodePlace> answer = find(new PostcodePlace.Abroad(Nation.WALES));

        assertThat(answer).isEqualTo(new Answer.Given<>(new PostcodePlace.Abroad(Nation.WALES)));
        assertThat(asked).hasValue(2);
    }

    @Test
    void keepsNoControlCharactersOfServices() {
        assertThat(KeptArea.INSTANCE.cells(new LayerArea.There("E6\t0", "Ash\r\nford")))
                .containsExactly("there", "E6 0", "Ash ford");
    }

    @Test
    void sharesAnAnswerThatIsOnItsWay() throws InterruptedException, ExecutionException {
        CountDownLatch underway = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer<PostcodePlace>> first =
                    threads.submit(() -> lookups.find("q", KeptPostcode.INSTANCE, deadline, () -> {
                        underway.countDown();
                        await(answered);
                        return new Answer.Silent<>(Silence.REFUSED);
                    }));
            underway.await();
            Future<Answer<PostcodePlace>> second = threads.submit(() -> find(new PostcodePlace.Unknown()));
            HandTicks ticks = new HandTicks();
            Answer<PostcodePlace> hasty = lookups.find(
                    "q",
                    KeptPostcode.INSTANCE,
                    Deadline.in(Duration.ZERO, ticks),
                    () -> given(new PostcodePlace.Unknown()));
            assertThat(hasty).isEqualTo(new Answer.Silent<>(Silence.LATE));
            answered.countDown();

            assertThat(first.get()).isEqualTo(new Answer.Silent<>(Silence.REFUSED));
            assertThat(second.get())
                    .isIn(new Answer.Silent<PostcodePlace>(Silence.REFUSED), given(new PostcodePlace.Unknown()));
        }
    }

    @Test
    void goesOnAfterABug() {
        assertThatIllegalStateException()
                .isThrownBy(() -> lookups.find("q", KeptPostcode.INSTANCE, deadline, () -> {
                    throw new IllegalStateException("A bug.");
                }));

        assertThat(find(new PostcodePlace.Unknown())).isEqualTo(given(new PostcodePlace.Unknown()));
    }

    private Answer<PostcodePlace> find(PostcodePlace place) {
        return lookups.find("q", KeptPostcode.INSTANCE, deadline, () -> {
            asked.incrementAndGet();
            return given(place);
        });
    }

    private static Answer<PostcodePlace> given(PostcodePlace place) {
        return new Answer.Given<>(place);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps for ever. */
    private record Shelf(Map<String, String> kept) implements LookupCache {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void put(String key, String answer, Duration life) {
            kept.put(key, answer);
        }
    }
}
