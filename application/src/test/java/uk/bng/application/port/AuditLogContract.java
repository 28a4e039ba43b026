package uk.bng.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteRef;

/** What every audit log does. */
public abstract class AuditLogContract {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123456Z");

    /** A log that holds nothing yet. */
    protected abstract AuditLog log();

    @Test
    void givesBackAllThatWasAdded() {
        AuditLog log = log();
        var full = new AuditEvent(
                NOON,
                new Owner("key1"),
                AuditEvent.Action.SAVE,
                SampleJobs.anId(),
                new QuoteRef("Q-2026-00000001"),
                3,
                "record '7' é",
                "saved");
        var bare = new AuditEvent(NOON, Owner.OPEN, AuditEvent.Action.ERASE, null, null, 0, null, "erased");
        log.add(full);
        log.add(bare);

        assertThat(log.latest(10, null)).extracting(AuditRecord::event).containsExactly(bare, full);
    }

    @Test
    void pagesFromTheLatest() {
        AuditLog log = log();
        IntStream.range(0, 7).forEach(i -> log.add(event(i)));

        List<AuditRecord> first = log.latest(3, null);
        List<AuditRecord> second = log.latest(10, first.getLast().id());

        assertThat(first).extracting(known -> known.event().revision()).containsExactly(6, 5, 4);
        assertThat(second).extracting(known -> known.event().revision()).containsExactly(3, 2, 1, 0);
        assertThat(log.latest(10, second.getLast().id())).isEmpty();
    }

    /** One that its number tells from others. */
    protected static AuditEvent event(int number) {
        return new AuditEvent(NOON, Owner.OPEN, AuditEvent.Action.RUN, null, null, number, null, "accepted");
    }
}
