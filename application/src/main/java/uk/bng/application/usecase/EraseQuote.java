package uk.bng.application.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchivedSummary;
import uk.bng.application.job.Owner;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.QuoteArchive;

/** Erases what is personal in a quote of the archive because somebody asked for it. Thread-safe. */
public final class EraseQuote {
    private final QuoteArchive archive;
    private final Consumer<AuditEvent> audit;
    private final InstantSource clock;

    /** @param audit is told of it */
    public EraseQuote(QuoteArchive archive, Consumer<AuditEvent> audit, InstantSource clock) {
        this.archive = archive;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Erases it from all editions of a number, and gives how many held any until now; empty where there is no such number.
     * Doing so again changes nothing.
     */
    public Optional<Integer> erase(Owner by, long number) {
        List<ArchivedSummary> editions = archive.editions(ArchiveView.ALL, number);
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        int erased = archive.erase(number, clock.instant());
        ArchivedSummary first = editions.getFirst();
        audit.accept(new AuditEvent(
                clock.instant(),
                by,
                AuditEvent.Action.ERASE,
                first.job(),
                first.quoteRef(),
                0,
                null,
                erased == 0 ? "nothing-left" : "erased"));
        return Optional.of(erased);
    }
}
