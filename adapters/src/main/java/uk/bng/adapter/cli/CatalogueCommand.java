package uk.bng.adapter.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bng catalogue}: what can be done with a catalogue. */
@Command(name = "catalogue", description = "Look after a catalogue.")
final class CatalogueCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            CommandLine command = spec.commandLine();
            throw new ParameterException(command, "A subcommand is needed: check, import, export or versions.");
        }
    }
}
