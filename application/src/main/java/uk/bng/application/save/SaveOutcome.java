package uk.bng.application.save;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of writing a quote to the CRM. Exhaustive: switch over it without a default. */
public sealed interface SaveOutcome {
    /** It stands there; {@code changed} names the fields that were written. */
    record Saved(RecordLink link, List<String> changed, List<SaveWarning> warnings) implements SaveOutcome {
        public Saved {
            changed = List.copyOf(changed);
            warnings = List.copyOf(warnings);
        }
    }

    /** It stood there already, and nothing was written. */
    record Unchanged(RecordLink link) implements SaveOutcome {}

    /** A newer revision stands there. */
    record Superseded(int revision, RecordLink link) implements SaveOutcome {}

    /** There is no such record to save it at, or, where {@code isObjectKnown} is false, no such object. */
    record UnknownRecord(RecordKey key, boolean isObjectKnown) implements SaveOutcome {}

    /**
     * The CRM does not take it, and the same again will not help by itself.
     *
     * @param cause one that parks or closes
     * @param fields the fields, or the scopes, that it is about
     * @param link the record in the way; null where none is
     */
    record Refused(
            SaveCause cause, List<String> fields, @Nullable RecordLink link) implements SaveOutcome {
        public Refused {
            fields = List.copyOf(fields);
        }

        public static Refused of(SaveCause cause, List<String> fields) {
            return new Refused(cause, fields, null);
        }
    }

    /** Not now; {@code after} is what the CRM asks to wait, null where it says nothing. */
    record TryLater(@Nullable Duration after, SaveCause cause) implements SaveOutcome {}
}
