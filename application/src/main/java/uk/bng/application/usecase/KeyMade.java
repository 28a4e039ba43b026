package uk.bng.application.usecase;

import uk.bng.application.port.AccessKey;

/** What became of asking for a key. Exhaustive: switch over it without a default. */
public sealed interface KeyMade {
    /**
     * The key is there.
     *
     * @param text the whole key with its secret, which is kept nowhere
     */
    record Made(AccessKey key, String text) implements KeyMade {
        @Override
        public String toString() {
            return "Made[key=%s, text=***]".formatted(key.id());
        }
    }

    /** The client has as many live keys as one may have. */
    record TooManyLive(String client, int most) implements KeyMade {}
}
