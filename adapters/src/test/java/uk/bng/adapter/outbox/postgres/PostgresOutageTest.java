package uk.bng.adapter.outbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.application.port.SampleSaves.aRef;
import static uk.bng.application.port.SampleSaves.aSave;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.outage.FaultyProxy;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.port.SaveQueueUnavailable;
import uk.bng.application.save.SavePut;
import uk.bng.application.save.SaveRules;

/** PostgreSQL goes away and comes back under the line of saves. */
class PostgresOutageTest {
    @Test
    void whoAsksIsToldWithinTwoSecondsAndServedWhenItIsBack() {
        DatabaseAddress address = RealPostgres.fresh();
        try (FaultyProxy proxy = FaultyProxy.to(RealPostgres.port());
                Database database = Database.open(RealPostgres.through(address, proxy.port()), 2, Patience.SHORT)) {
            SaveQueue queue = new PostgresSaveQueue(database, SaveRules.STANDARD, () -> Duration.ZERO);
            assertThat(queue.put(aSave(aRef(), 1))).isEqualTo(SavePut.KEPT);

            proxy.refuse();
            assertAwaySoon(queue);
            proxy.pass();
            assertThat(queue.census().waiting()).isEqualTo(1);
            proxy.hang();
            assertAwaySoon(queue);
            proxy.pass();
            assertThat(queue.claim(new WorkerName("w"), Duration.ofSeconds(1))).isPresent();
        }
    }

    private static void assertAwaySoon(SaveQueue queue) {
        long start = System.nanoTime();

        assertThatThrownBy(() -> queue.put(aSave(aRef(), 1)))
                .isInstanceOf(SaveQueueUnavailable.class)
                .hasMessage("The line of saves (postgres) does not answer.");

        // Two seconds, and what a busy machine needs.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
    }
}
