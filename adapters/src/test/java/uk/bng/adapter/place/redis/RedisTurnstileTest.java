package uk.bng.adapter.place.redis;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.jobs.redis.RealRedis;
import uk.bng.application.port.Turnstile;
import uk.bng.application.port.TurnstileContract;
import uk.bng.application.port.TurnstileUnavailable;

/** A turnstile in a real Redis keeps the contract over several connections. */
final class RedisTurnstileTest extends TurnstileContract {
    private static final RealRedis REDIS = RealRedis.start();

    private final List<RedisLine> lines = new ArrayList<>();

    @AfterAll
    static void stopRedis() {
        REDIS.close();
    }

    @AfterEach
    void hangUp() {
        lines.forEach(RedisLine::close);
    }

    @Override
    protected Turnstile turnstile() {
        return at(REDIS.url());
    }

    @Override
    protected void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Test
    void saysSoWhenItCannotKnow() {
        Turnstile lost = at("redis://127.0.0.1:1");

        assertThatExceptionOfType(TurnstileUnavailable.class).isThrownBy(() -> lost.ask("any", Duration.ofSeconds(1)));
    }

    private Turnstile at(String url) {
        RedisLine line = RedisLine.to(url, System::nanoTime);
        lines.add(line);
        return new RedisTurnstile(line);
    }
}
