package uk.bng.adapter.cli;

import org.jspecify.annotations.Nullable;

/** Runs the service. */
@FunctionalInterface
public interface Serving {
    /**
     * Returns when the service has ended, with the code to end the process with.
     *
     * @param host where to listen; null: as the settings say
     * @param port 0 for any that is free; null: as the settings say
     */
    int serve(@Nullable String host, @Nullable Integer port, Console console);
}
