package uk.bng.adapter.place.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.jobs.redis.RealRedis;
import uk.bng.adapter.outage.FaultyProxy;
import uk.bng.application.port.LookupCache;
import uk.bng.application.port.LookupCacheContract;

/** Answers in a real Redis keep the contract, and its faults are nothing but answers not known. */
final class RedisLookupCacheTest extends LookupCacheContract {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final RealRedis REDIS = RealRedis.start();

    private final FaultyProxy proxy = FaultyProxy.to(REDIS.port());
    private final RedisLine line = RedisLine.to(proxy.url(), System::nanoTime);
    private final LookupCache cache = new RedisLookupCache(line);

    @AfterAll
    static void stopRedis() {
        REDIS.close();
    }

    @AfterEach
    void hangUp() {
        line.close();
        proxy.close();
    }

    @Override
    protected LookupCache cache() {
        return cache;
    }

    @Override
    protected void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Test
    void knowsNothingWhileTheServerRefuses() {
        cache.put("refused", "1", DAY);
        proxy.refuse();

        assertThat(cache.get("refused")).isEmpty();
        cache.put("refused", "2", DAY);
        assertThat(cache.get("refused")).isEmpty();
    }

    @Test
    void knowsNothingWhileTheServerIsSilentAndDoesNotWaitTwice() {
        cache.put("silent", "1", DAY);
        proxy.hang();
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(cache.get("silent")).isEmpty();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        proxy.pass();
    }

    @Test
    void knowsAgainWhenTheServerIsBack() {
        cache.put("back", "1", DAY);
        proxy.refuse();
        assertThat(cache.get("back")).isEmpty();
        proxy.pass();

        long deadline = System.nanoTime() + SOON.multipliedBy(4).toNanos();
        while (cache.get("back").isEmpty() && System.nanoTime() < deadline) {
            pass(Duration.ofMillis(50));
        }
        assertThat(cache.get("back")).contains("1");
    }

    @Test
    void startsWithoutAServer() {
        proxy.refuse();
        try (RedisLine early = RedisLine.to(proxy.url(), System::nanoTime)) {
            LookupCache patient = new RedisLookupCache(early);
            assertThat(patient.get("early")).isEmpty();

            proxy.pass();
            long deadline = System.nanoTime() + SOON.toNanos();
            while (patient.get("early").isEmpty() && System.nanoTime() < deadline) {
                patient.put("early", "1", DAY);
            }
            assertThat(patient.get("early")).contains("1");
        }
    }

    @Test
    void keepsUnderItsOwnPrefixAndForALife() {
        cache.put("kept", "1", DAY);

        RedisClient client = RedisClient.create(REDIS.url());
        try (client;
                StatefulRedisConnection<String, String> connection = client.connect()) {
            assertThat(connection.sync().get("bng:{place}:kept")).isEqualTo("1");
            assertThat(connection.sync().pttl("bng:{place}:kept")).isBetween(1L, DAY.toMillis());
        }
    }

    @Test
    void doesNotRepeatAnAddressThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisLine.to("http://user:secret@host", System::nanoTime))
                .withMessageNotContaining("secret");
    }
}
