package uk.bng.adapter.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bng}: the program itself. */
@Command(
        name = "bng",
        description = "Finds the cheapest lawful way to buy biodiversity units, proves it, and says why.",
        synopsisSubcommandLabel = "COMMAND")
final class BngCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "A command is needed.");
        }
    }
}
