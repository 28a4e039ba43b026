package uk.bng.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Hears the notices of a database on one connection of its own, which a thread makes anew when it ends. Thread-safe.
 */
final class Ears implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final int LISTENING_MILLIS = 1_000;
    private static final int CONNECT_SECONDS = 1;
    private static final int SOCKET_SECONDS = 5;

    private final DatabaseAddress address;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final AtomicBoolean isOpen = new AtomicBoolean(true);
    private final AtomicBoolean isStarted = new AtomicBoolean();
    private volatile boolean isStale;
    private final Thread thread;

    Ears(DatabaseAddress address) {
        this.address = address;
        this.thread = Thread.ofPlatform().daemon().name("bng-postgres-ears").unstarted(this::keepListening);
    }

    private record Listener(Consumer<String> heard, Runnable renewed) {}

    void listen(String channel, Consumer<String> heard, Runnable renewed) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("The channel (%s) must be of lower-case letters.".formatted(channel));
        }
        listeners.put(channel, new Listener(heard, renewed));
        isStale = true;
        if (isStarted.compareAndSet(false, true)) {
            thread.start();
        }
    }

    private void keepListening() {
        while (isOpen.get()) {
            try (Connection connection = connection()) {
                hear(connection);
            } catch (SQLException e) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private Connection connection() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setURL(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setApplicationName("bng-ears");
        return source.getConnection();
    }

    private void hear(Connection connection) throws SQLException {
        isStale = true;
        PGConnection line = connection.unwrap(PGConnection.class);
        while (isOpen.get()) {
            if (isStale) {
                isStale = false;
                subscribe(connection);
            }
            PGNotification[] notices = line.getNotifications(LISTENING_MILLIS);
            if (notices == null || notices.length == 0) {
                // Notices are rare: only an answer tells a live connection from a dead one.
                answer(connection);
                continue;
            }
            for (PGNotification notice : notices) {
                tell(listeners.get(notice.getName()), notice.getParameter());
            }
        }
    }

    private void subscribe(Connection connection) throws SQLException {
        for (Map.Entry<String, Listener> entry : listeners.entrySet()) {
            try (Statement statement = connection.createStatement()) {
                // A channel is a name, which no parameter can stand for; listen() lets letters through and nothing
                // else.
                statement.execute("LISTEN " + entry.getKey());
            }
            entry.getValue().renewed().run();
        }
    }

    private static void answer(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private static void tell(@Nullable Listener listener, String text) {
        if (listener != null) {
            listener.heard().accept(text);
        }
    }

    @Override
    public void close() {
        isOpen.set(false);
        thread.interrupt();
    }
}
