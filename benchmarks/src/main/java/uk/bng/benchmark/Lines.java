package uk.bng.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections to servers in turn, kept open and lent out one user at a time. Thread-safe. */
final class Lines implements AutoCloseable {
    private final List<URI> servers;
    private final AtomicInteger turn = new AtomicInteger();
    private final BlockingDeque<Wire> idle = new LinkedBlockingDeque<>();

    Lines(List<URI> servers) {
        this.servers = List.copyOf(servers);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Use<T> {
        T with(Wire wire) throws IOException;
    }

    /** Uses a connection that is idle, or a new one; one that fails is not used again. */
    <T> T use(Use<T> use) {
        Wire lent = idle.pollFirst();
        try {
            Wire wire = lent == null ? new Wire(servers.get(turn.getAndIncrement() % servers.size())) : lent;
            T made = use.with(wire);
            idle.addFirst(wire);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Wire wire : idle) {
            wire.close();
        }
    }
}
