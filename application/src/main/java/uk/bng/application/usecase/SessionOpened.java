package uk.bng.application.usecase;

import java.time.Instant;

/** A session's token, and until when it lasts if it is not used. */
public record SessionOpened(String token, Instant expiresAt) {
    /** Keeps the token out of what is logged by accident. */
    @Override
    public String toString() {
        return "SessionOpened[token=***, expiresAt=" + expiresAt + "]";
    }
}
