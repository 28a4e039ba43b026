package uk.bng.application.usecase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.RecordLink;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveWarning;
import uk.bng.application.save.StockShort;

/** What became of a wish to save a quote. Exhaustive: switch over it without a default. */
public sealed interface PublishAnswer {
    /**
     * It stands in the CRM; {@code changed} names the fields that were written.
     *
     * @param heldUntil how long the quote holds its stock; null where it holds none
     */
    record Saved(
            SaveKey key,
            RecordLink link,
            List<String> changed,
            List<SaveWarning> warnings,
            @Nullable Instant heldUntil) implements PublishAnswer {
        public Saved {
            changed = List.copyOf(changed);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It is in line, and is tried again then.
     *
     * @param heldUntil how long the quote holds its stock; null where it holds none
     */
    record Queued(SaveKey key, Instant retryAt, @Nullable Instant heldUntil) implements PublishAnswer {}

    /** Others hold so much of the stock that too little is left for the quote; nothing was saved. */
    record StockTaken(List<StockShort> rows) implements PublishAnswer {
        public StockTaken {
            rows = List.copyOf(rows);
        }
    }

    /** There is no CRM. */
    record NotConfigured() implements PublishAnswer {}

    /** The owner has no such job. */
    record NoSuchJob() implements PublishAnswer {}

    /** The job is not over. */
    record NotReady() implements PublishAnswer {}

    /** The job has no plan that could be saved. */
    record Empty() implements PublishAnswer {}

    /** The wish says other things of the result than are stored. */
    record Differs(List<String> pointers) implements PublishAnswer {
        public Differs {
            pointers = List.copyOf(pointers);
        }
    }

    /** The record's id has not the form of one. */
    record BadRecordId() implements PublishAnswer {}

    /** The CRM has no such record, or, where {@code isObjectKnown} is false, no such object. */
    record UnknownRecord(RecordKey record, boolean isObjectKnown) implements PublishAnswer {}

    /** A newer revision stands in the CRM; null where it is not known any more. */
    record Superseded(@Nullable Integer revision, @Nullable RecordLink link) implements PublishAnswer {}

    /** The CRM does not take it. */
    record Refused(SaveOutcome.Refused why) implements PublishAnswer {}

    /** No more saves can be taken now. */
    record NoRoom() implements PublishAnswer {}
}
