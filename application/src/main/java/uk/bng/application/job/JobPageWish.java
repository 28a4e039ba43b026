package uk.bng.application.job;

import org.jspecify.annotations.Nullable;

/**
 * Which of an owner's jobs are wanted.
 *
 * @param phase only jobs that stand so; null: all
 * @param recordId only jobs that belong to this CRM record; null: all
 * @param limit 1 to 100
 * @param cursor the {@link JobPage#next} of the page before; null: from the newest. A cursor that no page gave starts
 *     from the newest too
 */
public record JobPageWish(
        @Nullable JobPhase phase,
        @Nullable String recordId,
        int limit,
        @Nullable String cursor) {
    /** The most jobs on a page. */
    public static final int MOST = 100;

    public JobPageWish {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("The limit (%d) must be from 1 to %d.".formatted(limit, MOST));
        }
        if (recordId != null && recordId.isEmpty()) {
            throw new IllegalArgumentException("The record () must have an id.");
        }
    }
}
