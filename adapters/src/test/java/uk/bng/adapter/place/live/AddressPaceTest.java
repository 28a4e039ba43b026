package uk.bng.adapter.place.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.place.memory.InMemoryLookupCache;
import uk.bng.adapter.place.memory.InMemoryTurnstile;
import uk.bng.application.port.HandTicks;
import uk.bng.application.port.LookupCache;
import uk.bng.application.port.Turnstile;
import uk.bng.application.port.TurnstileUnavailable;
import uk.bng.domain.place.LocationIssue;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;

/** How often the address service is asked: once a second by all processes together, and few wait for it. */
final class AddressPaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final HandTicks ticks = new HandTicks();
    private final StubPlaces stub = StubPlaces.start(ticks);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Long> turns = new CopyOnWriteArrayList<>();
    private final Turnstile turnstile = noted(new InMemoryTurnstile(ticks));

    @AfterEach
    void close() {
        stub.close();
        threads.shutdownNow();
    }

    @Test
    void asksOnceASecondHoweverManyLookUp() throws InterruptedException, ExecutionException {
        LiveLocationFinder finder = finder(turnstile);
        List<SiteAnswer> answers = look(List.of(finder), 10);

        assertThat(gaps()).allMatch(gap -> gap >= SECOND);
        assertThat(stub.requests(StubService.ADDRESS)).hasSizeBetween(5, 10);
        assertThat(answers).hasSize(10).allMatch(answer -> answer instanceof SiteAnswer.Located || isBusy(answer));
        assertThat(answers.stream().filter(SiteAnswer.Located.class::isInstance))
                .hasSameSizeAs(stub.requests(StubService.ADDRESS));
    }

    @Test
    void asksOnceASecondWithSeveralProcesses() throws InterruptedException, ExecutionException {
        look(List.of(finder(turnstile), finder(turnstile), finder(turnstile)), 9);

        assertThat(stub.requests(StubService.ADDRESS)).hasSizeGreaterThan(1);
        assertThat(gaps()).allMatch(gap -> gap >= SECOND);
    }

    @Test
    void keepsThePaceWhenItAsksAgain() {
        stub.fault(StubService.ADDRESS, StubFault.UNAVAILABLE);
        finder(turnstile).locate(address(1));

        assertThat(stub.requests(StubService.ADDRESS)).hasSize(2);
        assertThat(gaps()).allMatch(gap -> gap >= SECOND);
    }

    @Test
    void saysThatItIsBusyWhenTheWaitWouldBeTooLong() {
        Turnstile far = (gate, interval) -> Duration.ofSeconds(20);

        assertThat(isBusy(finder(far).locate(address(1)))).isTrue();
        assertThat(stub.requests(StubService.ADDRESS)).isEmpty();
    }

    @Test
    void asksNothingWhenItCannotKnowWhetherOthersDo() {
        Turnstile lost = (gate, interval) -> {
            throw new TurnstileUnavailable("The turnstile does not answer.", null);
        };
        SiteAnswer answer = finder(lost).locate(address(1));

        assertThat(((SiteAnswer.NotLocated) answer).issues())
                .extracting(LocationIssue::code)
                .containsExactly(LocationIssue.Code.ADDRESS_NEEDS_POSTCODE);
        assertThat(stub.requests(StubService.ADDRESS)).isEmpty();
    }

    private List<SiteAnswer> look(List<LiveLocationFinder> finders, int times)
            throws InterruptedException, ExecutionException {
        List<Callable<SiteAnswer>> looks = IntStream.range(0, times)
                .<Callable<SiteAnswer>>mapToObj(
                        i -> () -> finders.get(i % finders.size()).locate(address(i)))
                .toList();
        List<SiteAnswer> answers = new ArrayList<>();
        for (Future<SiteAnswer> answer : threads.invokeAll(looks)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private List<Long> gaps() {
        // No request is made without a turn of its own.
        assertThat(stub.requests(StubService.ADDRESS)).hasSameSizeAs(turns);
        return IntStream.range(1, turns.size())
                .mapToObj(i -> turns.get(i) - turns.get(i - 1))
                .toList();
    }

    /** Takes down when each turn was given. */
    private Turnstile noted(Turnstile its) {
        return (gate, interval) -> {
            synchronized (turns) {
                Duration wait = its.ask(gate, interval);
                if (wait.isZero()) {
                    turns.add(ticks.getAsLong());
                }
                return wait;
            }
        };
    }

    private LiveLocationFinder finder(Turnstile itsTurnstile) {
        LookupCache cache = new InMemoryLookupCache(100, ticks);
        // Whoever waits for a turn lets the time pass by himself; nobody else does.
        LiveTools tools =
                new LiveTools(cache, itsTurnstile, threads, ticks, ticks::advance, new Random(1), new CallJournal());
        return new LiveLocationFinder(stub.terms(Patience.USUAL), tools, LiveRig.TABLES);
    }

    private static SiteQuery address(int number) {
        return SiteQuery.ofAddress(number + " High Street, Ashford");
    }

    private static boolean isBusy(SiteAnswer answer) {
        return answer instanceof SiteAnswer.NotLocated not
                && not.issues().getFirst().code() == LocationIssue.Code.ADDRESS_BUSY;
    }
}
