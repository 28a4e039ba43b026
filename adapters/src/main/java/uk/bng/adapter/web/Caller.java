package uk.bng.adapter.web;

import org.jspecify.annotations.Nullable;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.job.Owner;
import uk.bng.application.port.LiveSession;

/**
 * Who asks.
 *
 * @param keyId null for one who needed no key
 * @param client whom its key was made for: what that client was quoted may be seen
 * @param isAdmin whether it may see what concerns all owners
 * @param session that of a page, which may save to its record alone; null for one who came with a key, or with nothing
 */
record Caller(
        Owner owner,
        @Nullable String keyId,
        String client,
        @Nullable LiveSession session,
        boolean isAdmin) {
    static final Caller ANYBODY = new Caller(Owner.OPEN, null, Owner.OPEN.value(), null, true);

    /** A page that was opened for a client. */
    static Caller of(LiveSession session, String client) {
        return new Caller(session.session().owner(), session.session().keyId(), client, session, false);
    }

    /** Whose archived quotes it may see. */
    ArchiveView view() {
        return isAdmin ? ArchiveView.ALL : ArchiveView.of(client);
    }
}
