package uk.bng.adapter.web;

import org.jspecify.annotations.Nullable;
import uk.bng.application.job.Owner;
import uk.bng.application.port.LiveSession;

/**
 * Who asks.
 *
 * @param keyId null for one who needed no key
 * @param isAdmin whether it may see what concerns all owners
 * @param session that of a page, which may save to its record alone; null for one who came with a key, or with nothing
 */
record Caller(Owner owner, @Nullable String keyId, @Nullable LiveSession session, boolean isAdmin) {
    static final Caller ANYBODY = new Caller(Owner.OPEN, null, null, true);

    static Caller of(LiveSession session) {
        return new Caller(session.session().owner(), session.session().keyId(), session, false);
    }
}
