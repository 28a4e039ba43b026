package uk.bng.bootstrap;

import java.time.InstantSource;
import java.util.function.Supplier;
import uk.bng.adapter.telemetry.MicrometerJournal;
import uk.bng.adapter.web.ArchiveDesk;
import uk.bng.adapter.web.HealthCheck;
import uk.bng.application.job.Owner;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.KeyRing;
import uk.bng.application.usecase.ArchiveTools;
import uk.bng.application.usecase.CompareQuotes;
import uk.bng.application.usecase.EraseQuote;
import uk.bng.application.usecase.FindQuotes;
import uk.bng.application.usecase.ReadArchive;
import uk.bng.application.usecase.Requote;
import uk.bng.application.usecase.SubmitQuote;
import uk.bng.application.usecase.SweepArchive;
import uk.bng.domain.place.Geography;

/** What keeps quotes for good, put together. */
final class ArchiveRooms {
    private final ArchiveSettings settings;
    private final OpenArchive open;
    private final KeyRing keys;
    private final MicrometerJournal journal;
    private final InstantSource clock;
    private final Pulse pulse;

    ArchiveRooms(
            ArchiveSettings settings, OpenArchive open, KeyRing keys, MicrometerJournal journal, InstantSource clock) {
        this.settings = settings;
        this.open = open;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
        this.pulse = Pulse.degrading(
                "archive",
                this::look,
                "The archive of quotes does not answer; quotes that are worked out wait for it.");
        journal.keepAudit(open.log()::add);
    }

    private String look() {
        open.archive().latest();
        return open.remark().get();
    }

    /** What workers keep quotes by. */
    ArchiveTools tools() {
        return new ArchiveTools(open.archive(), this::client, clock);
    }

    /** Whom a key was made for; a key that is gone stands for itself. */
    private String client(Owner owner) {
        return keys.find(owner.value()).map(AccessKey::client).orElse(owner.value());
    }

    ArchiveDesk desk(SubmitQuote submit, CatalogueSource catalogue, Supplier<Geography> geography) {
        return new ArchiveDesk(
                new FindQuotes(open.archive(), geography),
                new ReadArchive(open.archive()),
                new CompareQuotes(open.archive(), catalogue),
                new Requote(open.archive(), submit),
                new EraseQuote(open.archive(), journal::audit, clock));
    }

    SweepArchive sweeper() {
        return new SweepArchive(open.archive(), settings.retention(), clock);
    }

    Pulse pulse() {
        return pulse;
    }

    HealthCheck check() {
        return pulse.check();
    }
}
