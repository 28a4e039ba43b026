package uk.bng.adapter.outage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Stands before a server of the same machine and fails as it is told: passes everything, refuses connections, or takes
 * them and lets nothing through.
 */
public final class FaultyProxy implements AutoCloseable {
    /** Below the ports of outgoing connections: whoever tries a refused one of those may get connected to himself. */
    private static final int LOWEST_PORT = 20_000;

    private static final int HIGHEST_PORT = 30_000;
    private static final int TRIES = 200;
    private static final Duration PAUSE = Duration.ofMillis(10);

    private enum Manner {
        PASS,
        HANG,
        REFUSE
    }

    private final int target;
    private final int port;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> lost = ConcurrentHashMap.newKeySet();
    private Manner manner = Manner.PASS;
    private ServerSocket door;

    private FaultyProxy(int target, ServerSocket door) {
        this.target = target;
        this.door = door;
        this.port = door.getLocalPort();
        admit(door);
    }

    /** A proxy on a free port that passes everything to {@code target}. */
    public static FaultyProxy to(int target) {
        return new FaultyProxy(target, freeDoor());
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Passes everything, what was held back included. */
    public void pass() {
        turn(Manner.PASS);
    }

    /** Takes everything and lets nothing through, in both directions. */
    public void hang() {
        turn(Manner.HANG);
    }

    /** Ends all connections and refuses new ones. */
    public void refuse() {
        turn(Manner.REFUSE);
    }

    /** Lets nothing through on the connections there are, ever, while new ones pass: neither side hears of it. */
    public void lose() {
        lost.addAll(open);
    }

    /** Ends all connections once. */
    public void cut() {
        open.forEach(FaultyProxy::shut);
    }

    @Override
    public void close() {
        refuse();
    }

    private void turn(Manner next) {
        lock.lock();
        try {
            manner = next;
            if (next == Manner.REFUSE && !door.isClosed()) {
                shut(door);
                cut();
            } else if (next != Manner.REFUSE && door.isClosed()) {
                door = doorAt(port);
                admit(door);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static ServerSocket freeDoor() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT))
                .limit(TRIES)
                .boxed()
                .flatMap(port -> tried(port).stream())
                .findFirst()
                .orElseThrow();
    }

    /** The door that was shut; the system may need a moment to let go of it. */
    private static ServerSocket doorAt(int port) {
        return Stream.generate(() -> tried(port))
                .limit(TRIES)
                .peek(door -> LockSupport.parkNanos(door.isPresent() ? 0 : PAUSE.toNanos()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ServerSocket> tried(int port) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Optional.of(door);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void admit(ServerSocket at) {
        Thread.ofVirtual().start(() -> {
            while (!at.isClosed()) {
                try {
                    join(at.accept());
                } catch (IOException e) {
                    // The door was shut, or the server behind it is gone: the client sees its connection end.
                }
            }
        });
    }

    private void join(Socket client) throws IOException {
        open.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            Thread.ofVirtual().start(() -> pump(client, server));
            Thread.ofVirtual().start(() -> pump(server, client));
        } catch (IOException e) {
            shut(client);
            throw e;
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[8_192];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                awaitPassage();
                if (!lost.contains(from)) {
                    out.write(chunk, 0, length);
                }
            }
        } catch (IOException e) {
            // One side is gone; both are closed.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitPassage() throws IOException {
        lock.lock();
        try {
            while (manner == Manner.HANG) {
                changed.awaitUninterruptibly();
            }
            if (manner == Manner.REFUSE) {
                throw new IOException("The proxy refuses.");
            }
        } finally {
            lock.unlock();
        }
    }

    private static void shut(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("A socket must close.", e);
        }
    }
}
