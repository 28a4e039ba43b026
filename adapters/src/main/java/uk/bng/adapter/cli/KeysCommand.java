package uk.bng.adapter.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bng keys}: what can be done with the keys of the service. */
@Command(name = "keys", description = "Look after the keys of the service.")
final class KeysCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            CommandLine command = spec.commandLine();
            throw new ParameterException(command, "A subcommand is needed: create, list or revoke.");
        }
    }
}
