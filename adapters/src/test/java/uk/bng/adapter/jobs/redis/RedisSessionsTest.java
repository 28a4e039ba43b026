package uk.bng.adapter.jobs.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.outage.FaultyProxy;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.Owner;
import uk.bng.application.port.MovableClock;
import uk.bng.application.port.PageSession;
import uk.bng.application.port.SessionTerms;
import uk.bng.application.port.Sessions;
import uk.bng.application.port.SessionsContract;
import uk.bng.application.port.SessionsUnavailable;

final class RedisSessionsTest extends SessionsContract {
    private static final RealRedis REDIS = RealRedis.start();

    private final List<RedisJobStore> stores = new ArrayList<>();
    private Supplier<Duration> offset = () -> Duration.ZERO;

    /** The library's first connection takes long; later ones do not. */
    @BeforeAll
    static void connectOnce() {
        RedisClient client = RedisClient.create(REDIS.url());
        client.connect().close();
        client.shutdown();
    }

    @AfterAll
    static void stopRedis() {
        REDIS.close();
    }

    @AfterEach
    void hangUp() {
        stores.forEach(RedisJobStore::close);
    }

    @Override
    protected Sessions sessions(MovableClock clock, SessionTerms terms) {
        Instant start = Instant.now();
        // The server's time runs on; what the test's clock does comes on top.
        offset = () -> Duration.between(start, clock.instant());
        return sessions(REDIS.url());
    }

    @Override
    protected Sessions another() {
        return sessions(REDIS.url());
    }

    private RedisSessions sessions(String url) {
        RedisJobStore store = RedisJobStore.connect(url, JobRules.STANDARD, offset);
        stores.add(store);
        return store.sessions(SessionTerms.STANDARD);
    }

    @Test
    void saysThatTheStoreIsAway() {
        try (FaultyProxy proxy = FaultyProxy.to(REDIS.port())) {
            RedisSessions cut = sessions(proxy.url());
            proxy.refuse();

            assertThatThrownBy(() -> cut.use("digest")).isInstanceOf(SessionsUnavailable.class);
            assertThatThrownBy(() -> cut.open("digest", new PageSession(Owner.OPEN, null, "rec-1", "companies")))
                    .isInstanceOf(SessionsUnavailable.class)
                    .message()
                    .doesNotContain("rec-1");
        }
        assertThat(another().use("digest")).isEmpty();
    }
}
