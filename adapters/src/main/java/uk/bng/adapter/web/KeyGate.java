package uk.bng.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.job.Owner;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.KeyRing;
import uk.bng.application.port.LiveSession;
import uk.bng.application.port.Scope;
import uk.bng.application.port.Sessions;
import uk.bng.application.usecase.OpenSession;

/** Lets callers in by their keys, or by the sessions opened with them. Compares in constant time, whether the key's id is known or not. Thread-safe. */
final class KeyGate {
    /** How many wrong keys a minute one address is told about; its right keys go on working. */
    static final int FAILURES = 30;

    private static final String SCHEME = "Bearer ";
    private static final String PREFIX = "bng_";
    private static final int ID_LENGTH = 8;
    /** What a session may do, whatever its key may. */
    private static final Set<Scope> OF_SESSIONS = Set.of(Scope.QUOTES_WRITE, Scope.QUOTES_READ);

    private static final int LONGEST_SECRET = 256;
    /** What a secret is compared with when there is no key: the digest of nothing anybody has. */
    private static final byte[] NOBODYS = new byte[32];

    private final KeyRing ring;
    private final Sessions sessions;
    private final HostNames hosts;
    private final InstantSource clock;
    private final boolean isOpen;
    private final boolean isOpenWithoutKeys;
    private final Quotas failures;

    KeyGate(KeyRing ring, Sessions sessions, InstantSource clock, LongSupplier ticks, WebTerms terms) {
        this.ring = ring;
        this.sessions = sessions;
        this.hosts = new HostNames(terms.host());
        this.clock = clock;
        this.isOpen = terms.keys() == KeyMode.OPEN;
        this.isOpenWithoutKeys = terms.keys() == KeyMode.AUTO && HostNames.isLoopback(terms.host());
        this.failures = new Quotas(FAILURES, ticks);
    }

    /**
     * The caller of a route.
     *
     * @param authorization the header as it came, null where there was none
     * @param host the header as it came, null where there was none
     * @param address where the request came from
     * @throws Refusal for want of a key or of a scope
     */
    Caller admit(WebRoute route, @Nullable String authorization, @Nullable String host, String address) {
        Scope needed = route.scope().orElse(null);
        if (needed == null) {
            return Caller.ANYBODY;
        }
        if (!asksForKeys()) {
            if (!isOpen && !hosts.isOwn(host)) {
                throw Refusal.of(
                        ProblemType.HOST_REFUSED,
                        "The Host must be localhost, a loopback address or server.host while no keys are configured.");
            }
            LiveSession session = session(authorization);
            return session == null ? Caller.ANYBODY : Caller.of(session, Owner.OPEN.value());
        }
        if (authorization == null) {
            throw Refusal.of(
                    ProblemType.KEY_NEEDED,
                    "This needs a key in the header Authorization: Bearer bng_...",
                    new ReplyHeader("WWW-Authenticate", "Bearer realm=\"bng\""));
        }
        LiveSession session = session(authorization);
        AccessKey key =
                session == null ? key(authorization) : liveKey(session.session().keyId());
        if (key == null) {
            throw refused(address);
        }
        if (!key.scopes().contains(needed) || (session != null && !OF_SESSIONS.contains(needed))) {
            throw Refusal.of(
                    ProblemType.SCOPE_MISSING,
                    "The key (%s) must have the scope %s.".formatted(key.id(), needed.code()),
                    new ReplyHeader(
                            "WWW-Authenticate",
                            "Bearer realm=\"bng\", error=\"insufficient_scope\", scope=\"" + needed.code() + '"'));
        }
        return session == null
                ? new Caller(
                        new Owner(key.id()),
                        key.id(),
                        key.client(),
                        null,
                        key.scopes().contains(Scope.ADMIN))
                : Caller.of(session, key.client());
    }

    /** Whether somebody without a key is turned away now. */
    boolean asksForKeys() {
        return !isOpen && !(isOpenWithoutKeys && ring.isEmpty());
    }

    /** The live session that a header proves; null when it proves none. Only the digest of a token is known anywhere. */
    private @Nullable LiveSession session(@Nullable String authorization) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !authorization.startsWith(OpenSession.PREFIX, SCHEME.length())
                || authorization.length() > SCHEME.length() + LONGEST_SECRET) {
            return null;
        }
        byte[] digest = sha256(authorization.substring(SCHEME.length()));
        return sessions.use(HexFormat.of().formatHex(digest)).orElse(null);
    }

    /** A session lives no longer than the key that it was opened with. */
    private @Nullable AccessKey liveKey(@Nullable String keyId) {
        return keyId == null
                ? null
                : ring.find(keyId).filter(key -> key.isLive(clock.instant())).orElse(null);
    }

    private Refusal refused(String address) {
        Quotas.Taken taken = failures.take(address);
        return taken.isGranted()
                ? Refusal.of(
                        ProblemType.KEY_NEEDED,
                        "The key must be known, right and neither expired nor revoked.",
                        new ReplyHeader("WWW-Authenticate", "Bearer realm=\"bng\", error=\"invalid_token\""))
                : Refusal.forNow(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Too many wrong keys came from this address.",
                        taken.untilNext());
    }

    /** The live key that a header proves; null when it proves none. */
    private @Nullable AccessKey key(String authorization) {
        int secretAt = SCHEME.length() + PREFIX.length() + ID_LENGTH + 1;
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !authorization.startsWith(PREFIX, SCHEME.length())
                || authorization.length() <= secretAt
                || authorization.length() > secretAt + LONGEST_SECRET
                || authorization.charAt(secretAt - 1) != '_') {
            return null;
        }
        String id = authorization.substring(secretAt - 1 - ID_LENGTH, secretAt - 1);
        AccessKey key = ring.find(id).orElse(null);
        byte[] expected = key == null ? NOBODYS : HexFormat.of().parseHex(key.digest());
        byte[] given = sha256(authorization.substring(secretAt));
        boolean isRight = MessageDigest.isEqual(expected, given);
        return key != null && isRight && key.isLive(clock.instant()) ? key : null;
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
