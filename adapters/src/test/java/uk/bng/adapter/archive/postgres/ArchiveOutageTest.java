package uk.bng.adapter.archive.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.application.port.SampleQuotes.NOON;
import static uk.bng.application.port.SampleQuotes.aQuote;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.adapter.outage.FaultyProxy;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.job.Reference;
import uk.bng.application.port.ArchiveUnavailable;
import uk.bng.application.port.AuditLog;
import uk.bng.application.port.QuoteArchive;

class ArchiveOutageTest {
    private FaultyProxy proxy;
    private Database database;
    private QuoteArchive archive;
    private AuditLog log;

    @BeforeEach
    void open() {
        proxy = FaultyProxy.to(RealPostgres.port());
        database = Database.open(RealPostgres.through(RealPostgres.fresh(), proxy.port()), 4, Patience.SHORT);
        archive = new PostgresQuoteArchive(() -> database);
        log = new PostgresAuditLog(() -> database);
    }

    @AfterEach
    void close() {
        database.close();
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyMethodSaysWithinTwoSecondsThatItIsAway(boolean hangs) {
        Reference reference = archive.keep(aQuote().entry());
        ArchiveEntry entry = aQuote().entry();
        if (hangs) {
            proxy.hang();
        } else {
            proxy.refuse();
        }
        Map<String, ThrowingCallable> calls = Map.of(
                "keep", () -> archive.keep(entry),
                "find", () -> archive.find(ArchiveView.ALL, reference),
                "editions", () -> archive.editions(ArchiveView.ALL, 1),
                "search", () -> archive.search(ArchiveWish.all(ArchiveView.ALL, 10)),
                "erase", () -> archive.erase(1, NOON),
                "eraseGivenBefore", () -> archive.eraseGivenBefore(NOON, 10, NOON),
                "latest", () -> archive.latest(),
                "audit", () -> log.latest(1, null));

        calls.forEach((name, call) -> {
            long start = System.nanoTime();
            assertThatThrownBy(call).as(name).isInstanceOf(ArchiveUnavailable.class);
            // A little more than it promises, since other tests may have the machine meanwhile.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(Duration.ofMillis(3_500));
        });
    }

    @Test
    void worksAgainWhenItIsBack() {
        ArchiveEntry entry = aQuote().entry();
        Reference reference = archive.keep(entry);
        proxy.refuse();
        assertThatThrownBy(() -> archive.keep(entry)).isInstanceOf(ArchiveUnavailable.class);
        proxy.pass();

        long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                assertThat(archive.keep(entry)).isEqualTo(reference);
                return;
            } catch (ArchiveUnavailable e) {
                assertThat(System.nanoTime()).isLessThan(latest);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
