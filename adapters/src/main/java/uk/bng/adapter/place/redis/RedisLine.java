package uk.bng.adapter.place.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ConnectionFuture;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a Redis server that is asked for little and waited for briefly: what it cannot answer soon is done
 * without. Connects when first asked, and again after a while when it could not. Thread-safe.
 */
public final class RedisLine implements AutoCloseable {
    /** What every key begins with; the braces keep all keys on one node of a cluster. */
    static final String ROOT = "bng:{place}:";

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(1);
    private static final long BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(1);

    private final RedisURI address;
    private final LongSupplier ticks;
    private final RedisClient client;
    private final Object lock = new Object();
    private ConnectionFuture<StatefulRedisConnection<String, String>> connection;
    private long lastFault;
    private boolean isResting;

    private RedisLine(RedisURI address, LongSupplier ticks) {
        this.address = address;
        this.ticks = ticks;
        this.client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_PATIENCE)
                        .keepAlive(true)
                        .build())
                .build());
        this.connection = client.connectAsync(StringCodec.UTF8, address);
    }

    /**
     * A line to an address such as {@code rediss://user:password@host:6379}; the server may come up later.
     *
     * @param ticks nanoseconds from any moment on
     */
    public static RedisLine to(String address, LongSupplier ticks) {
        RedisLine line = new RedisLine(parsed(address), ticks);
        line.awaitFirst();
        return line;
    }

    /** The first connection takes longer than later answers may, because the library starts with it. */
    private void awaitFirst() {
        try {
            connected().toCompletableFuture().get(CONNECT_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // The server may come later.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RedisURI parsed(String address) {
        try {
            return RedisURI.create(address);
        } catch (IllegalArgumentException e) {
            // Neither the address nor its reader's words: they may hold the password.
            throw new IllegalArgumentException(
                    "The address of the look-ups' Redis must be redis://host:port or rediss://user:password@host:port.");
        }
    }

    /**
     * The server's answer to a command, null where the server says so.
     *
     * @throws RedisException when none comes soon; the next callers are then told so at once for a second
     */
    <T> @Nullable T ask(Function<RedisAsyncCommands<String, String>, RedisFuture<@Nullable T>> command) {
        refuseWhileResting();
        try {
            StatefulRedisConnection<String, String> line =
                    connected().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return await(command.apply(line.async()));
        } catch (ExecutionException | TimeoutException e) {
            rest();
            throw new RedisException("The look-ups' Redis did not answer.", e);
        } catch (RedisException e) {
            rest();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisException("The wait for the look-ups' Redis was interrupted.", e);
        }
    }

    private static <T> @Nullable T await(Future<@Nullable T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    /** The connection, on its way or there; one that could not be made is tried again. From then on it mends itself. */
    private ConnectionFuture<StatefulRedisConnection<String, String>> connected() {
        synchronized (lock) {
            if (connection.toCompletableFuture().isCompletedExceptionally()) {
                connection = client.connectAsync(StringCodec.UTF8, address);
            }
            return connection;
        }
    }

    private void refuseWhileResting() {
        synchronized (lock) {
            if (isResting && ticks.getAsLong() - lastFault < BETWEEN_TRIES) {
                throw new RedisException("The look-ups' Redis did not answer a moment ago.");
            }
            isResting = false;
        }
    }

    private void rest() {
        synchronized (lock) {
            isResting = true;
            lastFault = ticks.getAsLong();
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, CONNECT_PATIENCE);
    }
}
