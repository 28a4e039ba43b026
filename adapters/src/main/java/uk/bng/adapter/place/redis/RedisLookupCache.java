package uk.bng.adapter.place.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Optional;
import uk.bng.application.port.LookupCache;

/** Answers in Redis, shared by all processes that use it; while it is away, nothing is known. Thread-safe. */
public final class RedisLookupCache implements LookupCache {
    private final RedisLine line;

    public RedisLookupCache(RedisLine line) {
        this.line = line;
    }

    @Override
    public Optional<String> get(String key) {
        try {
            return Optional.ofNullable(line.ask(commands -> commands.get(RedisLine.ROOT + key)));
        } catch (RedisException e) {
            return Optional.empty();
        }
    }

    @Override
    public void put(String key, String answer, Duration life) {
        try {
            line.ask(commands -> commands.set(RedisLine.ROOT + key, answer, SetArgs.Builder.px(life)));
        } catch (RedisException e) {
            // It will be asked for again: that is all that is lost.
        }
    }
}
