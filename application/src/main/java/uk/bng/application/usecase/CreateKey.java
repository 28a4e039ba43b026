package uk.bng.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.KeyRegister;

/** Makes a key for a client. A client has at most two live ones, so that it can change from one to the next. */
public final class CreateKey {
    private static final int MOST_LIVE = 2;
    private static final int ID_LENGTH = 8;

    /** Letters and digits that hold 256 bits: 62^43 is more than 2^256. */
    private static final int SECRET_LENGTH = 43;

    private final KeyRegister register;
    private final IntFunction<String> letters;
    private final UnaryOperator<String> digest;
    private final InstantSource clock;

    /**
     * Makes keys.
     *
     * @param letters as many letters (a to z, both cases) and digits as asked for, by chance that nobody can guess
     * @param digest the SHA-256 of a text, in lower-case hex digits
     */
    public CreateKey(
            KeyRegister register, IntFunction<String> letters, UnaryOperator<String> digest, InstantSource clock) {
        this.register = register;
        this.letters = letters;
        this.digest = digest;
        this.clock = clock;
    }

    /** Makes the key; its text is told this once. */
    public KeyMade create(KeyWish wish) {
        while (true) {
            String secret = letters.apply(SECRET_LENGTH);
            AccessKey key = key(wish, letters.apply(ID_LENGTH), digest.apply(secret));
            switch (register.add(key, MOST_LIVE)) {
                case ADDED -> {
                    return new KeyMade.Made(key, "bng_%s_%s".formatted(key.id(), secret));
                }
                case TOO_MANY_LIVE -> {
                    return new KeyMade.TooManyLive(wish.client(), MOST_LIVE);
                }
                case ID_TAKEN -> {
                    // One chance in 62^8 for each key there is: another one is drawn.
                }
            }
        }
    }

    private AccessKey key(KeyWish wish, String id, String secretDigest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new AccessKey(id, wish.client(), secretDigest, wish.scopes(), now, now.plus(wish.lifetime()), null);
    }
}
