package uk.bng.adapter.jobs.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import uk.bng.application.job.JobRules;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.JobStoreContract;
import uk.bng.application.port.MovableClock;

class RedisJobStoreTest extends JobStoreContract {
    private static RealRedis redis;
    private static RedisClient client;
    private static StatefulRedisConnection<String, String> server;

    private final List<RedisJobStore> stores = new ArrayList<>();
    private JobRules rules = JobRules.STANDARD;
    private Supplier<Duration> offset = () -> Duration.ZERO;

    @BeforeAll
    static void startRedis() {
        redis = RealRedis.start();
        client = RedisClient.create(redis.url());
        server = client.connect();
    }

    @AfterAll
    static void stopRedis() {
        server.close();
        client.shutdown();
        redis.close();
    }

    @AfterEach
    void closeStores() {
        stores.forEach(RedisJobStore::close);
    }

    @Override
    protected JobStore store(MovableClock clock, JobRules wanted) {
        server.sync().flushall();
        rules = wanted;
        Instant start = Instant.now();
        // The server's time runs on; what the test's clock does comes on top.
        offset = () -> Duration.between(start, clock.instant());
        return opened();
    }

    @Override
    protected JobStore another() {
        return stores.size() > 1 && stores.getLast() != stores.getFirst() ? stores.getLast() : opened();
    }

    private RedisJobStore opened() {
        RedisJobStore store = RedisJobStore.connect(redis.url(), rules, offset);
        stores.add(store);
        return store;
    }
}
