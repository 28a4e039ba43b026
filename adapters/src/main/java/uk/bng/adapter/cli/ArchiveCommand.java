package uk.bng.adapter.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bng archive}: what can be done with quotes that were given. */
@Command(
        name = "archive",
        description = "Find quotes that were given, erase what is personal in them, and see who did what.")
final class ArchiveCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            CommandLine command = spec.commandLine();
            throw new ParameterException(command, "A subcommand is needed: find, show, erase or audit.");
        }
    }
}
