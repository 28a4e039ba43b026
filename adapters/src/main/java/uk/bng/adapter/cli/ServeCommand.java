package uk.bng.adapter.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bng serve}: answers over HTTP until it is told to end. */
@Command(
        name = "serve",
        description = "Answer over HTTP until told to end (SIGTERM or Ctrl+C; a second time: at once).",
        footer = {"", "Without keys it answers on the loopback address only: see bng keys."})
final class ServeCommand implements Runnable, IExitCodeGenerator {
    private static final int HIGHEST_PORT = 65_535;

    private final Desk desk;
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--host", paramLabel = "H", description = "The address to listen on, in place of server.host.")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "The port to listen on, in place of server.port; 0: any that is free.")
    private @Nullable Integer port;

    private int code = ExitCode.ANSWERED;

    ServeCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "The port (%d) must be from 0 to %d.".formatted(port, HIGHEST_PORT));
        }
        code = desk.serving().serve(host, port, console);
    }

    @Override
    public int getExitCode() {
        return code;
    }
}
