package uk.bng.adapter.jobs.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.application.port.SampleSaves.aRef;
import static uk.bng.application.port.SampleSaves.aSave;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.port.SaveQueueContract;
import uk.bng.application.port.SaveQueueUnavailable;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveRules;

final class RedisSaveQueueTest extends SaveQueueContract {
    private static RealRedis redis;
    private static RedisClient client;
    private static StatefulRedisConnection<String, String> server;

    private final List<RedisSaveQueue> queues = new ArrayList<>();

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
    void closeQueues() {
        queues.forEach(RedisSaveQueue::close);
    }

    @Override
    protected SaveQueue queue(SaveRules rules) {
        server.sync().flushall();
        return opened(rules);
    }

    @Test
    void anotherProcessFindsWhatOneBegan() {
        SaveQueue one = queue(SaveRules.STANDARD);
        SaveQueue other = opened(SaveRules.STANDARD);
        SaveIntent save = aSave(aRef(), 1);
        one.put(save);
        one.claim(new WorkerName("one"), Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(31));

        assertThat(other.claim(new WorkerName("other"), Duration.ofSeconds(30))
                        .orElseThrow()
                        .intent())
                .isEqualTo(save);
    }

    @Test
    void forgetsWhatIsOverAfterAWhile() {
        SaveQueue queue = queue(SaveRules.STANDARD);
        SaveIntent old = aSave(aRef(), 1);
        queue.put(old);
        queue.put(aSave(old.key().quote(), 2));
        assertThat(queue.find(List.of(old.key().quote()))).hasSize(2);
        clock.advance(SaveRules.STANDARD.kept().plusSeconds(1));
        queue.put(aSave(aRef(), 1));

        assertThat(queue.find(List.of(old.key().quote()))).hasSize(1);
    }

    @Test
    void tellsWhenTheServerIsNotThere() {
        RedisSaveQueue alone = RedisSaveQueue.connect("redis://127.0.0.1:1", SaveRules.STANDARD, () -> Duration.ZERO);
        queues.add(alone);

        assertThatThrownBy(() -> alone.put(aSave(aRef(), 1))).isInstanceOf(SaveQueueUnavailable.class);
    }

    private SaveQueue opened(SaveRules rules) {
        Instant then = clock.instant();
        // The server's time runs on; what the test's clock does comes on top.
        RedisSaveQueue queue =
                RedisSaveQueue.connect(redis.url(), rules, () -> Duration.between(then, clock.instant()));
        queues.add(queue);
        return queue;
    }
}
