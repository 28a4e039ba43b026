package uk.bng.bootstrap;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import uk.bng.adapter.jobs.redis.RealRedis;

/** The service with its jobs in a real Redis; each service has a database of its own. */
final class RedisServiceTest extends ServiceSuite {
    private final RealRedis redis = RealRedis.start();
    private final AtomicInteger used = new AtomicInteger();

    @Override
    public Map<String, String> emptyStore() {
        int database = used.getAndIncrement();
        if (database >= RealRedis.DATABASES) {
            throw new IllegalStateException("There are only %d databases.".formatted(RealRedis.DATABASES));
        }
        return Map.of("BNG_JOBS_STORE", "redis", "BNG_REDIS_URL", redis.url() + "/" + database);
    }

    @AfterAll
    void stopRedis() {
        redis.close();
    }
}
