package uk.bng.adapter.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bng reservations}: what can be done with what saved quotes hold of the stock. */
@Command(name = "reservations", description = "Look after what saved quotes hold of the stock.")
final class ReservationsCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            CommandLine command = spec.commandLine();
            throw new ParameterException(command, "A subcommand is needed: list or release.");
        }
    }
}
