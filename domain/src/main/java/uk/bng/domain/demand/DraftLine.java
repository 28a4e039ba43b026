package uk.bng.domain.demand;

import org.jspecify.annotations.Nullable;

/** A demand line as written, before it is judged; null where nothing was written. */
public record DraftLine(@Nullable String habitat, @Nullable String units) {}
