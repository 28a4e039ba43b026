package uk.bng.adapter.place.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import uk.bng.application.port.Turnstile;
import uk.bng.application.port.TurnstileUnavailable;

/** A turnstile in Redis, shared by all processes that use it. Thread-safe. */
public final class RedisTurnstile implements Turnstile {
    /** While a key has no end of life, or just ended, the wait is not known. */
    private static final long LITTLE = 1;

    private final RedisLine line;

    public RedisTurnstile(RedisLine line) {
        this.line = line;
    }

    @Override
    public Duration ask(String gate, Duration interval) {
        String key = RedisLine.ROOT + "turn:" + gate;
        try {
            String passed = line.ask(
                    commands -> commands.set(key, "taken", SetArgs.Builder.nx().px(interval)));
            if (passed != null) {
                return Duration.ZERO;
            }
            Long left = line.ask(commands -> commands.pttl(key));
            return Duration.ofMillis(left == null ? LITTLE : Math.max(LITTLE, left));
        } catch (RedisException e) {
            throw new TurnstileUnavailable("The turnstile (redis) does not answer.", e);
        }
    }
}
