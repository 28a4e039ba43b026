package uk.bng.adapter.postgres;

import java.time.Duration;

/** Told of every question to a database. Quick, never fails. */
@FunctionalInterface
public interface DatabaseWatch {
    /**
     * A question was answered, or not.
     *
     * @param question {@code ask} or {@code transaction}
     * @param isAway whether the database did not answer; one that refuses is not away
     */
    void asked(String question, Duration time, boolean isAway);
}
