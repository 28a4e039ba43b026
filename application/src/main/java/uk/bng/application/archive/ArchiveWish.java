package uk.bng.application.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes are wanted; null where it does not matter.
 *
 * @param place a planning authority, a character area or the first half of a postcode
 * @param from the earliest they were given at
 * @param until before which they were given
 * @param outcome {@code optimal}, {@code feasible}, {@code infeasible} or {@code undecided}
 * @param limit 1 to 100
 * @param after the {@link ArchivePage#next} of the page before
 */
public record ArchiveWish(
        ArchiveView view,
        @Nullable ReferenceAsked reference,
        @Nullable ArchiveTerm place,
        @Nullable ArchiveTerm bank,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String outcome,
        int limit,
        @Nullable ArchiveCursor after) {
    /** The most quotes on a page. */
    public static final int MOST = 100;

    public ArchiveWish {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("The limit (%d) must be from 1 to %d.".formatted(limit, MOST));
        }
    }

    /** The same at another place. */
    public ArchiveWish at(ArchiveTerm other) {
        return new ArchiveWish(view, reference, other, bank, from, until, outcome, limit, after);
    }

    /** All that a view shows. */
    public static ArchiveWish all(ArchiveView view, int limit) {
        return new ArchiveWish(view, null, null, null, null, null, null, limit, null);
    }
}
