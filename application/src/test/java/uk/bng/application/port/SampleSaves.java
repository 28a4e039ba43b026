package uk.bng.application.port;

import java.util.concurrent.atomic.AtomicLong;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.RecordLink;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveKey;

/** Saves for tests. */
public final class SampleSaves {
    public static final RecordKey COMPANY = new RecordKey("companies", "5f1c9a64-0f5c-4b1e-8f43-0d7a8a3f2b10");
    public static final RecordKey DEAL = new RecordKey("deals", "6a1c9a64-0f5c-4b1e-8f43-0d7a8a3f2b11");
    public static final RecordLink LINK = new RecordLink(
            new RecordKey("quotes", "7b1c9a64-0f5c-4b1e-8f43-0d7a8a3f2b12"), "https://crm.example/quotes/7b1c");

    private static final AtomicLong REFS = new AtomicLong();

    private SampleSaves() {}

    /** A reference of its own. */
    public static QuoteRef aRef() {
        return new QuoteRef("Q-2026-%08d".formatted(REFS.incrementAndGet()));
    }

    public static SaveIntent aSave(QuoteRef quote, int revision) {
        return aSave(quote, revision, COMPANY);
    }

    public static SaveIntent aSave(QuoteRef quote, int revision, RecordKey record) {
        return new SaveIntent(new SaveKey(quote, revision, record), SampleJobs.anId(), new Owner("AAAAaaaa"));
    }
}
