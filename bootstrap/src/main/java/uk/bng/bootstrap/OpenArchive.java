package uk.bng.bootstrap;

import java.util.function.Supplier;
import uk.bng.adapter.archive.memory.InMemoryAuditLog;
import uk.bng.adapter.archive.memory.InMemoryQuoteArchive;
import uk.bng.adapter.archive.postgres.PostgresAuditLog;
import uk.bng.adapter.archive.postgres.PostgresQuoteArchive;
import uk.bng.adapter.postgres.Database;
import uk.bng.application.port.AuditLog;
import uk.bng.application.port.QuoteArchive;

/**
 * The archive of quotes that the settings name, and the record of who did what beside it.
 *
 * @param remark what those should know who rely on it; blank where there is nothing
 */
record OpenArchive(QuoteArchive archive, AuditLog log, Supplier<String> remark) {
    static OpenArchive of(ArchiveSettings settings, Supplier<Database> database) {
        return switch (settings.store()) {
            case MEMORY -> {
                var archive = new InMemoryQuoteArchive(InMemoryQuoteArchive.USUAL_ROOM);
                yield new OpenArchive(
                        archive, new InMemoryAuditLog(InMemoryAuditLog.USUAL_ROOM), () -> remark(archive.dropped()));
            }
            case POSTGRES ->
                new OpenArchive(new PostgresQuoteArchive(database), new PostgresAuditLog(database), () -> "");
        };
    }

    private static String remark(long dropped) {
        String kept = "Quotes are kept in memory, the last %d of them.".formatted(InMemoryQuoteArchive.USUAL_ROOM);
        return dropped == 0 ? kept : kept + " No longer kept: %d.".formatted(dropped);
    }
}
