package uk.bng.adapter.jobs.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.bng.application.job.Owner;
import uk.bng.application.port.JobStoreUnavailable;
import uk.bng.application.port.LiveSession;
import uk.bng.application.port.PageSession;
import uk.bng.application.port.SessionTerms;
import uk.bng.application.port.Sessions;
import uk.bng.application.port.SessionsUnavailable;

/** Sessions beside the jobs, shared by all processes that share those, over the same connection. Thread-safe. */
public final class RedisSessions implements Sessions {
    private static final ScriptShelf.Whole OPEN = ScriptShelf.Whole.of(ScriptShelf.resource("sessions_open.lua"));
    private static final ScriptShelf.Whole USE = ScriptShelf.Whole.of(ScriptShelf.resource("sessions_use.lua"));

    private final RedisLink link;
    private final String root;
    private final SessionTerms terms;
    private final Supplier<Duration> clockOffset;

    RedisSessions(RedisLink link, String root, SessionTerms terms, Supplier<Duration> clockOffset) {
        this.link = link;
        this.root = root;
        this.terms = terms;
        this.clockOffset = clockOffset;
    }

    @Override
    public Instant open(String digest, PageSession session) {
        String keyId = session.keyId();
        return run(
                        OPEN,
                        digest,
                        Long.toString(terms.longest().toMillis()),
                        session.owner().value(),
                        keyId == null ? "" : keyId,
                        session.recordId(),
                        session.recordObject())
                .instant(0);
    }

    @Override
    public Optional<LiveSession> use(String digest) {
        Reply reply = run(USE, digest);
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        String keyId = reply.text(2);
        return Optional.of(new LiveSession(
                new PageSession(new Owner(reply.text(1)), keyId.isEmpty() ? null : keyId, reply.text(3), reply.text(4)),
                reply.instant(0)));
    }

    private Reply run(ScriptShelf.Whole script, String digest, String... more) {
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(bytes(Long.toString(clockOffset.get().toMillis())));
        arguments.add(bytes(digest));
        arguments.add(bytes(Long.toString(terms.idle().toMillis())));
        for (String argument : more) {
            arguments.add(bytes(argument));
        }
        try {
            return link.run(script, root, arguments);
        } catch (JobStoreUnavailable e) {
            throw new SessionsUnavailable("The store of sessions (redis) does not answer.", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
