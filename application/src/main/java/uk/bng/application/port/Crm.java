package uk.bng.application.port;

import java.util.Optional;
import uk.bng.application.save.CrmRecord;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.QuoteStanding;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveProgress;

/**
 * The customer-relations system that quotes are written to, in terms of quotes and records. What it answers badly, late or
 * not at all is an outcome, and nothing is thrown. Thread-safe.
 */
public interface Crm {
    /** Whether it can be written to now. */
    Readiness readiness();

    /** Whether a text has the form of a record's id. */
    boolean isRecordId(String text);

    /** The object that holds quotes. */
    String quoteObject();

    /** A record by its key; empty when there is none, or the CRM does not say. */
    Optional<CrmRecord> find(RecordKey record);

    /**
     * Writes a quote, so that the same quote and revision have one record, one note and one link however often it is done.
     * Steps that are done already are left out. The caller sees to it that nobody else writes the same quote.
     */
    SaveOutcome save(QuoteSheet sheet, SaveProgress done);

    /** How people say that the quote of a record stands; empty when the record holds no quote, or the CRM does not say. */
    Optional<QuoteStanding> standing(String recordId);
}
