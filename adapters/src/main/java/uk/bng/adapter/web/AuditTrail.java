package uk.bng.adapter.web;

import java.time.InstantSource;
import uk.bng.application.job.CancelAnswer;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.Journal;

/** Tells the journal who made and who ended which job. Thread-safe. */
final class AuditTrail {
    private final Journal journal;
    private final InstantSource clock;

    AuditTrail(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void made(Owner owner, JobRecord job) {
        Lineage lineage = job.job().lineage();
        journal.audit(new AuditEvent(
                clock.instant(),
                owner,
                AuditEvent.Action.RUN,
                job.job().id(),
                job.quoteRef(),
                lineage == null ? 1 : lineage.revision() + 1,
                null,
                "accepted"));
    }

    void cancelled(Owner owner, JobId job, CancelAnswer answer) {
        String outcome = switch (answer) {
            case CANCELLED -> "cancelled";
            case ASKED -> "asked";
            case ALREADY_FINISHED -> "already-finished";
            case UNKNOWN -> "unknown";
        };
        journal.audit(new AuditEvent(clock.instant(), owner, AuditEvent.Action.CANCEL, job, null, 0, null, outcome));
    }
}
