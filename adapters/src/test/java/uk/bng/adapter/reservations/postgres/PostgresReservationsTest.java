package uk.bng.adapter.reservations.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.application.port.SampleSaves.aRef;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.outage.FaultyProxy;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.Reservations;
import uk.bng.application.port.ReservationsContract;
import uk.bng.application.port.ReservationsUnavailable;
import uk.bng.application.save.HoldAnswer;
import uk.bng.application.save.HoldWish;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

final class PostgresReservationsTest extends ReservationsContract {
    private static final Units FULL = Units.of("5");

    private final DatabaseAddress address = RealPostgres.fresh();
    private final List<Database> databases = new ArrayList<>();

    @AfterEach
    void close() {
        databases.forEach(Database::close);
    }

    @Override
    protected Reservations reservations() {
        return opened(address, 4);
    }

    /** Three processes hold, replace and release whatever they like of six stock rows; another one watches. */
    @Test
    void theSumNeverExceedsTheStockAndNobodyWaitsForever() throws InterruptedException, ExecutionException {
        List<StockId> stocks =
                IntStream.range(0, 6).mapToObj(i -> stock("B" + i, "s")).toList();
        Map<StockId, Units> capacity = new TreeMap<>();
        stocks.forEach(stock -> capacity.put(stock, FULL));
        List<Reservations> processes =
                IntStream.range(0, 3).mapToObj(i -> opened(address, 3)).toList();
        Reservations watched = opened(address, 1);
        AtomicBoolean over = new AtomicBoolean();
        Callable<Integer> watching = () -> {
            int looks = 0;
            while (!over.get()) {
                assertThat(watched.held(null).values()).allMatch(units -> units.compareTo(FULL) <= 0);
                looks++;
            }
            return looks;
        };
        try (var threads = Executors.newFixedThreadPool(10)) {
            Future<Integer> watcher = threads.submit(watching);
            List<Future<Integer>> racers = new ArrayList<>();
            for (int racer = 0; racer < 9; racer++) {
                int seed = racer;
                racers.add(threads.submit(() -> raced(processes.get(seed % 3), stocks, capacity, seed)));
            }
            int held = 0;
            for (Future<Integer> racer : racers) {
                held += racer.get();
            }
            over.set(true);
            assertThat(held).isPositive();
            assertThat(watcher.get()).isPositive();
        }
        assertThat(processes.getFirst().held(null).values()).allMatch(units -> units.compareTo(FULL) <= 0);
    }

    private static int raced(Reservations store, List<StockId> stocks, Map<StockId, Units> capacity, int seed) {
        RandomGenerator chance = new Random(seed);
        List<QuoteRef> quotes = List.of(aRef(), aRef());
        int held = 0;
        for (int round = 1; round <= 30; round++) {
            SortedMap<StockId, Units> wanted = new TreeMap<>();
            for (int i = 0; i < 3; i++) {
                wanted.put(stocks.get(chance.nextInt(stocks.size())), new Units(chance.nextLong(1, FULL.micro())));
            }
            QuoteRef quote = quotes.get((round + seed) % 2);
            HoldAnswer answer = store.hold(new HoldWish(quote, round, wanted, capacity, TERM));
            held += answer instanceof HoldAnswer.Held ? 1 : 0;
            if (round % 5 == 0) {
                store.release(quote);
            }
        }
        return held;
    }

    @Test
    void saysWithinTwoSecondsThatTheDatabaseIsAway() {
        try (FaultyProxy proxy = FaultyProxy.to(RealPostgres.port())) {
            Reservations store = opened(RealPostgres.through(address, proxy.port()), 2);
            assertThat(store.held(null)).isEmpty();

            proxy.refuse();
            assertAwaySoon(store);
            proxy.pass();
            assertThat(store.held(null)).isEmpty();
            proxy.hang();
            assertAwaySoon(store);
        }
    }

    private static void assertAwaySoon(Reservations store) {
        long start = System.nanoTime();

        assertThatThrownBy(() -> store.hold(wish(aRef(), 1, Map.of(OAK, "1"))))
                .isInstanceOf(ReservationsUnavailable.class)
                .hasMessage("The reservations (postgres) do not answer.");

        // Two seconds, and what a busy machine needs.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
    }

    @Test
    void textIsTakenAsItIs() {
        Reservations store = reservations();
        StockId odd = stock("'; drop table reservation; --", ":quote \\ ? $1 or '1'='1'");
        HoldWish wish =
                new HoldWish(aRef(), 1, new TreeMap<>(Map.of(odd, Units.of("1"))), Map.of(odd, Units.of("1")), TERM);

        assertThat(store.hold(wish)).isInstanceOf(HoldAnswer.Held.class);
        assertThat(store.held(null)).isEqualTo(Map.of(odd, Units.of("1")));
    }

    private Reservations opened(DatabaseAddress where, int connections) {
        Database database = Database.open(where, connections, Patience.SHORT);
        databases.add(database);
        Instant then = clock.instant();
        // The server's time runs on; what the test's clock does comes on top.
        return new PostgresReservations(database, () -> Duration.between(then, clock.instant()));
    }
}
