package uk.bng.adapter.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bng crm}: what can be done with the CRM that quotes are saved to. */
@Command(name = "crm", description = "Prepare the CRM for quotes, and look whether it can be written to.")
final class CrmCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            CommandLine command = spec.commandLine();
            throw new ParameterException(command, "A subcommand is needed: install or check.");
        }
    }
}
