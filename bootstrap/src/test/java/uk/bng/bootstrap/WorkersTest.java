package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.JobNews;
import uk.bng.application.job.JobNotice;
import uk.bng.application.job.JobTerms;
import uk.bng.application.job.Owner;
import uk.bng.application.job.RunningJobs;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.application.port.Journal;
import uk.bng.application.port.QuoteArchive;
import uk.bng.application.usecase.AnswerOrder;
import uk.bng.application.usecase.ArchiveTools;
import uk.bng.application.usecase.RunJobs;
import uk.bng.domain.unit.StatutoryFacts;

final class WorkersTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger claims = new AtomicInteger();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final JobNews news = new JobNews(new RunningJobs());

    @Test
    void goOnWhateverFails() {
        Workers workers = begin(1);

        Soon.until(() -> claims.get() > 3);
        workers.stopClaiming();

        assertThat(workers.awaitEnd(LONG)).isTrue();
    }

    @Test
    void claimNothingOnceTheyAreStopped() {
        Workers workers = begin(3);
        Soon.until(() -> names.size() == 3);
        workers.stopClaiming();
        assertThat(workers.awaitEnd(LONG)).isTrue();
        int before = claims.get();

        news.accept(new JobNotice.Queued());

        assertThat(claims).hasValue(before);
        assertThat(names).containsExactlyInAnyOrder("here-1", "here-2", "here-3");
    }

    private Workers begin(int count) {
        var answers = new AnswerOrder(
                engine -> {
                    throw new IllegalStateException("Nothing is solved here.");
                },
                () -> StatutoryFacts.NONE,
                System::nanoTime,
                Program.DESK.places(),
                Program.DESK.defaults());
        var runs = new RunJobs(
                store(),
                Program.DESK.catalogue().get(),
                answers,
                new RunningJobs(),
                answered -> {
                    throw new IllegalStateException("Nothing is answered here.");
                },
                new ArchiveTools(stub(QuoteArchive.class), Owner::value, InstantSource.system()),
                stub(Journal.class),
                System::nanoTime,
                JobTerms.of(Duration.ofSeconds(3), Duration.ofSeconds(1)),
                pause -> pause,
                null);
        return Workers.begin(runs, news, new Random(1), count, "here");
    }

    /** A store that is down, broken and out of memory before it is empty. */
    private JobStore store() {
        return (JobStore) Proxy.newProxyInstance(
                JobStore.class.getClassLoader(), new Class<?>[] {JobStore.class}, (proxy, method, arguments) -> {
                    names.add(((WorkerName) arguments[0]).value());
                    return switch (claims.incrementAndGet()) {
                        case 1 -> throw new JobStoreUnavailable("down", null);
                        case 2 -> throw new IllegalStateException("fault");
                        case 3 -> throw new OutOfMemoryError("planted");
                        default -> Optional.empty();
                    };
                });
    }

    private static <T> T stub(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> null));
    }
}
