package uk.bng.bootstrap;

import java.util.Map;

/** The service, answering: its rooms, its workers and the way to end it. */
final class RunningService implements AutoCloseable {
    private final int port;

    private RunningService(int port) {
        this.port = port;
    }

    /** Starts the service as an environment says, such as {@code SERVER_PORT=0} and {@code BNG_JOBS_STORE=redis}. */
    static RunningService start(Map<String, String> environment) {
        Settings.of(SettingValues.of(Map.of(), environment));
        throw new IllegalStateException("The service must be wired before it can start.");
    }

    /** The port that it listens on. */
    int port() {
        return port;
    }

    /** Ends it in order; returns when all is over. */
    @Override
    public void close() {}
}
