package uk.bng.adapter.archive.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.bng.application.port.AuditLog;
import uk.bng.application.port.AuditLogContract;

final class InMemoryAuditLogTest extends AuditLogContract {
    @Override
    protected AuditLog log() {
        return new InMemoryAuditLog(InMemoryAuditLog.USUAL_ROOM);
    }

    @Test
    void holdsTheLatestWhereThereIsNoRoom() {
        var log = new InMemoryAuditLog(2);
        for (int i = 0; i < 4; i++) {
            log.add(event(i));
        }

        assertThat(log.latest(10, null))
                .extracting(known -> known.event().revision())
                .containsExactly(3, 2);
    }
}
