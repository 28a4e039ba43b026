package uk.bng.application.save;

import org.jspecify.annotations.Nullable;

/** A record and the page that shows it; {@code webUrl} is null where the CRM names none. */
public record RecordLink(RecordKey record, @Nullable String webUrl) {}
