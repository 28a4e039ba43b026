package uk.bng.application.port;

import java.time.Instant;

/** A session, and until when it lasts if it is not used again. */
public record LiveSession(PageSession session, Instant expiresAt) {}
