package uk.bng.application.job;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the saving of an edition of a quote to the CRM stands.
 *
 * @param nextAt when it is tried again; only while it is queued
 * @param webUrl where the record is, where that is known
 * @param problem the slug of what stands in the way, if anything does
 */
public record CrmSaving(
        State state,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable String webUrl,
        @Nullable String problem) {
    /** Nobody asked for it to be saved. */
    public static final CrmSaving NONE = new CrmSaving(State.NONE, 0, null, null, null);

    /** Where it stands. */
    public enum State {
        NONE,
        /** Sent as soon as the CRM answers. */
        QUEUED,
        SAVED,
        /** Waits for a person. */
        PARKED,
        /** The CRM will not have it. */
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
