package uk.bng.adapter.web;

import org.jspecify.annotations.Nullable;
import uk.bng.application.job.Owner;

/** Who asks; {@code keyId} is null for one who needed no key. */
record Caller(Owner owner, @Nullable String keyId) {
    static final Caller ANYBODY = new Caller(Owner.OPEN, null);
}
