package uk.bng.application.usecase;

import java.util.Optional;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ReferenceAsked;
import uk.bng.application.job.Idempotency;
import uk.bng.application.job.Owner;
import uk.bng.application.port.QuoteArchive;

/** Quotes an old request again, from the catalogue of now and as a revision of the old quote. Thread-safe. */
public final class Requote {
    private final ReadArchive reading;
    private final SubmitQuote submit;

    public Requote(QuoteArchive archive, SubmitQuote submit) {
        this.reading = new ReadArchive(archive);
        this.submit = submit;
    }

    /** Hands the request of an archived quote in; empty where there is none that is seen. */
    public Optional<SubmitAnswer> requote(
            ArchiveView view, Owner owner, ReferenceAsked asked, Idempotency idempotency) {
        return reading.read(view, asked)
                .map(found -> found.quote().entry())
                .map(old -> submit.submit(owner, old.job().order(), idempotency, old.revised()));
    }
}
