package uk.bng.bootstrap;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import uk.bng.adapter.jobs.redis.RealRedis;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.RealPostgres;

/** The service with its jobs in a real Redis and its archive in a real PostgreSQL; each service has databases of its own. */
final class PostgresServiceTest extends ServiceSuite {
    private final RealRedis redis = RealRedis.start();
    private final AtomicInteger used = new AtomicInteger();

    @Override
    public Map<String, String> emptyStore() {
        int database = used.getAndIncrement();
        if (database >= RealRedis.DATABASES) {
            throw new IllegalStateException("There are only %d databases.".formatted(RealRedis.DATABASES));
        }
        DatabaseAddress address = RealPostgres.fresh();
        Map<String, String> settings = new HashMap<>();
        settings.put("BNG_JOBS_STORE", "redis");
        settings.put("BNG_REDIS_URL", redis.url() + "/" + database);
        settings.put("BNG_ARCHIVE_STORE", "postgres");
        settings.put("BNG_POSTGRES_URL", address.url());
        settings.put("BNG_POSTGRES_USER", address.user());
        settings.put("BNG_POSTGRES_PASSWORD", address.password());
        return settings;
    }

    @AfterAll
    void stopRedis() {
        redis.close();
    }
}
