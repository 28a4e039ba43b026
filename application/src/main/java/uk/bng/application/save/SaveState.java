package uk.bng.application.save;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a save stands. Exhaustive: switch over it without a default. */
public sealed interface SaveState {
    /** Waits for its turn; {@code cause} is why it was put off, null where it was not tried. */
    record Waiting(Instant due, @Nullable SaveCause cause) implements SaveState {}

    /** A worker is at it, and has it until then. */
    record Working(Instant until) implements SaveState {}

    /** Waits for a person, or for the CRM to be in order again. */
    record Parked(SaveCause cause) implements SaveState {}

    /** The quote stands in the CRM. */
    record Saved(RecordLink link) implements SaveState {}

    /** It ended without. */
    record Refused(SaveCause cause) implements SaveState {}

    /** Whether anything is still to come of it by itself or by a person. */
    default boolean isOpen() {
        return switch (this) {
            case Waiting unused -> true;
            case Working unused -> true;
            case Parked unused -> true;
            case Saved unused -> false;
            case Refused unused -> false;
        };
    }
}
