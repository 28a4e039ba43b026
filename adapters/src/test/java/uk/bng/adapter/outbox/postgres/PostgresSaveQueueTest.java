package uk.bng.adapter.outbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleSaves.COMPANY;
import static uk.bng.application.port.SampleSaves.DEAL;
import static uk.bng.application.port.SampleSaves.LINK;
import static uk.bng.application.port.SampleSaves.aRef;
import static uk.bng.application.port.SampleSaves.aSave;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.port.SaveQueueContract;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveEnd;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SavePut;
import uk.bng.application.save.SaveRules;
import uk.bng.application.save.SaveState;

final class PostgresSaveQueueTest extends SaveQueueContract {
    private static final Duration TERM = Duration.ofSeconds(30);
    private static final WorkerName ANNE = new WorkerName("anne");

    private final DatabaseAddress address = RealPostgres.fresh();
    private final List<Database> databases = new ArrayList<>();

    @AfterEach
    void close() {
        databases.forEach(Database::close);
    }

    @Override
    protected SaveQueue queue(SaveRules rules) {
        return opened(rules, 4);
    }

    @Test
    void anotherProcessFindsWhatOneBegan() {
        SaveQueue one = opened(SaveRules.STANDARD, 1);
        SaveQueue other = opened(SaveRules.STANDARD, 1);
        SaveIntent save = aSave(aRef(), 1);
        one.put(save);
        one.claim(ANNE, TERM);
        clock.advance(TERM.plusSeconds(1));

        assertThat(other.claim(new WorkerName("other"), TERM).orElseThrow().intent())
                .isEqualTo(save);
    }

    @Test
    void forgetsWhatIsOverAfterAWhile() {
        SaveQueue queue = queue(SaveRules.STANDARD);
        SaveIntent old = aSave(aRef(), 1);
        queue.put(old);
        queue.put(aSave(old.key().quote(), 2));
        assertThat(queue.find(List.of(old.key().quote()))).hasSize(2);
        clock.advance(SaveRules.STANDARD.kept().plusSeconds(1));
        queue.put(aSave(aRef(), 1));

        assertThat(queue.find(List.of(old.key().quote()))).hasSize(1);
    }

    @Test
    void forgetsWhatIsOverWhenThereIsTooMuch() {
        SaveQueue queue = queue(new SaveRules(2, Duration.ofDays(8)));
        List<QuoteRef> quotes = Stream.generate(() -> aRef()).limit(4).toList();
        for (QuoteRef quote : quotes) {
            queue.put(aSave(quote, 1));
            queue.close(queue.claim(ANNE, TERM).orElseThrow(), new SaveEnd.Saved(LINK));
        }
        queue.put(aSave(aRef(), 1));

        assertThat(queue.find(quotes))
                .extracting(save -> save.intent().key().quote())
                .containsExactly(quotes.get(3), quotes.get(2));
    }

    @Test
    void ofTwoSavesThatBecomeOneTheLaterRemains() {
        SaveQueue queue = queue(SaveRules.STANDARD);
        QuoteRef quote = aRef();
        queue.put(aSave(quote, 1, COMPANY));
        queue.put(aSave(quote, 1, new RecordKey(COMPANY.object(), "other")));

        assertThat(queue.repoint(COMPANY.id(), "other")).isEqualTo(1);

        assertThat(queue.find(List.of(quote)))
                .extracting(save -> save.intent().key().record().id())
                .containsExactly("other");
    }

    @Test
    void ofManyWhoClaimNoTwoWorkAtOneQuote() throws InterruptedException, ExecutionException {
        List<SaveQueue> processes =
                Stream.generate(() -> opened(SaveRules.STANDARD, 2)).limit(3).toList();
        List<QuoteRef> quotes = Stream.generate(() -> aRef()).limit(10).toList();
        for (QuoteRef quote : quotes) {
            processes.getFirst().put(aSave(quote, 1, COMPANY));
            processes.getFirst().put(aSave(quote, 1, DEAL));
        }
        Set<QuoteRef> beingSaved = ConcurrentHashMap.newKeySet();
        Callable<Integer> working = () -> {
            int done = 0;
            SaveQueue queue = processes.get((int) (Thread.currentThread().threadId() % processes.size()));
            while (queue.census().waiting() > 0) {
                Optional<SaveLease> lease = queue.claim(ANNE, TERM);
                if (lease.isPresent()) {
                    QuoteRef quote = lease.get().intent().key().quote();
                    assertThat(beingSaved.add(quote)).isTrue();
                    beingSaved.remove(quote);
                    assertThat(queue.close(lease.get(), new SaveEnd.Saved(LINK)))
                            .isTrue();
                    done++;
                }
            }
            return done;
        };
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> one :
                    threads.invokeAll(Stream.generate(() -> working).limit(6).toList())) {
                done += one.get();
            }
        }

        assertThat(done).isEqualTo(20);
        assertThat(processes.getFirst().find(quotes))
                .hasSize(20)
                .extracting(KeptSave::state)
                .containsOnly(new SaveState.Saved(LINK));
    }

    @Test
    void manyWhoPutAtOnceFindNoMoreRoomThanThereIs() throws InterruptedException, ExecutionException {
        SaveQueue queue = opened(new SaveRules(5, Duration.ofDays(8)), 8);
        Callable<SavePut> putting = () -> queue.put(aSave(aRef(), 1));
        int kept = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<SavePut> one :
                    threads.invokeAll(Stream.generate(() -> putting).limit(20).toList())) {
                kept += one.get() == SavePut.KEPT ? 1 : 0;
            }
        }

        assertThat(kept).isEqualTo(5);
        assertThat(queue.census().waiting()).isEqualTo(5);
    }

    @Test
    void textIsTakenAsItIs() {
        SaveQueue queue = queue(SaveRules.STANDARD);
        var odd = new RecordKey("companies", "'; drop table outbox_save; --,\\:offset $1 ?");
        QuoteRef quote = aRef();
        queue.put(aSave(quote, 1, odd));

        assertThat(queue.repoint("x' or '1'='1", "y")).isZero();
        assertThat(queue.find(List.of(quote)).getFirst().intent().key().record())
                .isEqualTo(odd);
    }

    private SaveQueue opened(SaveRules rules, int connections) {
        Database database = Database.open(address, connections, Patience.SHORT);
        databases.add(database);
        Instant then = clock.instant();
        // The server's time runs on; what the test's clock does comes on top.
        return new PostgresSaveQueue(database, rules, () -> Duration.between(then, clock.instant()));
    }
}
