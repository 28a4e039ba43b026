package uk.bng.adapter.jobs.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.JobStoreUnavailable;

/**
 * The way to a server: one connection for questions and one for news, both kept by a thread that makes them anew when they
 * end or fall silent. Nothing is sent twice and nothing is held back: while there is no connection, questions fail at once.
 * Thread-safe.
 */
final class RedisLink implements AutoCloseable {
    /** How long a question may take, so that its asker knows within two seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final RedisClient client;
    private final String channel;
    private final Consumer<String> news;
    private final Runnable renewed;
    private final AtomicReference<@Nullable StatefulRedisConnection<String, byte[]>> line = new AtomicReference<>();
    private final AtomicReference<@Nullable StatefulRedisPubSubConnection<String, String>> ear =
            new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch tried = new CountDownLatch(1);
    private final Thread keeper;

    /**
     * @param news told every message on the channel
     * @param renewed run whenever messages may have been missed
     */
    RedisLink(RedisURI address, String channel, Consumer<String> news, Runnable renewed) {
        this.channel = channel;
        this.news = news;
        this.renewed = renewed;
        this.client = RedisClient.create(
                RedisURI.builder(address).withTimeout(PATIENCE).build());
        client.setOptions(ClientOptions.builder()
                // A connection made anew by the library would send again what was on its way, claims for example.
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_PATIENCE)
                        .keepAlive(true)
                        .build())
                .build());
        this.keeper = Thread.ofPlatform().daemon().name("bng-redis-keeper").unstarted(this::keep);
        client.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                LockSupport.unpark(keeper);
            }
        });
    }

    /** Starts to keep the connections, and waits a little for the first. */
    void open() {
        keeper.start();
        try {
            // The server may come later, too: the keeper goes on trying.
            tried.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a script in one round trip, or two where the server does not know it yet. */
    Reply run(ScriptShelf.Whole script, String key, List<byte[]> arguments) {
        StatefulRedisConnection<String, byte[]> now = line.get();
        if (now == null || !now.isOpen()) {
            LockSupport.unpark(keeper);
            throw new JobStoreUnavailable("The job store (redis) is not connected.", null);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        RedisAsyncCommands<String, byte[]> commands = now.async();
        String[] keys = {key};
        byte[][] values = arguments.toArray(byte[][]::new);
        try {
            try {
                return new Reply(answer(
                        commands.<List<Object>>evalsha(script.digest(), ScriptOutputType.MULTI, keys, values),
                        deadline));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RedisNoScriptException)) {
                    throw e;
                }
                return new Reply(answer(
                        commands.<List<Object>>eval(script.text(), ScriptOutputType.MULTI, keys, values), deadline));
            }
        } catch (ExecutionException e) {
            throw new JobStoreUnavailable("The job store (redis) failed.", e.getCause());
        } catch (CancellationException e) {
            throw new JobStoreUnavailable("The job store (redis) went away.", e);
        } catch (RedisException e) {
            throw new JobStoreUnavailable("The job store (redis) refused the question.", e);
        } catch (TimeoutException e) {
            drop(now);
            throw new JobStoreUnavailable(
                    "The job store (redis) did not answer within %d ms.".formatted(PATIENCE.toMillis()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobStoreUnavailable("The wait for the job store (redis) was interrupted.", e);
        }
    }

    private static <T> T answer(RedisFuture<T> future, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            future.cancel(true);
            throw e;
        }
    }

    /** A connection that fell silent may be dead without knowing it for long: it is given up for a new one. */
    private void drop(StatefulRedisConnection<String, byte[]> silent) {
        if (line.compareAndSet(silent, null)) {
            silent.close();
            LockSupport.unpark(keeper);
        }
    }

    private void keep() {
        while (!closed.get()) {
            boolean well = mend();
            tried.countDown();
            LockSupport.parkNanos((well ? BETWEEN_LOOKS : BETWEEN_TRIES).toNanos());
        }
    }

    private boolean mend() {
        try {
            mendLine();
            mendEar();
            return true;
        } catch (RuntimeException | ExecutionException | TimeoutException | InterruptedException e) {
            // Whatever it was: askers are told that there is no connection, and the next try comes soon.
            return false;
        }
    }

    private void mendLine() {
        StatefulRedisConnection<String, byte[]> old = line.get();
        if (old != null && old.isOpen()) {
            return;
        }
        line.set(client.connect(CODEC));
        if (old != null) {
            old.close();
        }
    }

    private void mendEar() throws ExecutionException, TimeoutException, InterruptedException {
        StatefulRedisPubSubConnection<String, String> now = ear.get();
        if (now == null || !now.isOpen()) {
            now = client.connectPubSub(StringCodec.UTF8);
            now.addListener(new Hearer(news));
            proven(now, now.async().subscribe(channel));
            ear.set(now);
            renewed.run();
        } else {
            // News are silent by nature: only an echo tells a live connection from a dead one.
            proven(now, now.async().ping());
        }
    }

    /** Waits for an answer on a connection, which is given up when none comes. */
    private void proven(StatefulRedisPubSubConnection<String, String> connection, RedisFuture<?> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        boolean isProven = false;
        try {
            answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            isProven = true;
        } finally {
            if (!isProven) {
                ear.set(null);
                connection.close();
            }
        }
    }

    @Override
    public void close() {
        closed.set(true);
        LockSupport.unpark(keeper);
        try {
            keeper.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.shutdown(Duration.ZERO, PATIENCE);
    }

    /** Passes on what is heard. */
    private static final class Hearer extends RedisPubSubAdapter<String, String> {
        private final Consumer<String> news;

        Hearer(Consumer<String> news) {
            this.news = news;
        }

        @Override
        public void message(String from, String message) {
            news.accept(message);
        }
    }
}
