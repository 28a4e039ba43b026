package uk.bng.bootstrap;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import uk.bng.adapter.cli.CommandLineProgram;
import uk.bng.adapter.cli.Console;
import uk.bng.adapter.cli.Serving;
import uk.bng.adapter.telemetry.MicrometerJournal;
import uk.bng.application.job.Census;
import uk.bng.application.port.Journal;

/** Starts the program. */
public final class Main {
    private static final int BAD_INPUT = 2;
    private static final int USUAL_WIDTH = 100;
    private static final Path SETTINGS_FILE = Path.of("application.yaml");

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals("serve")) {
            beSilent();
        }
        System.exit(run(System.getenv(), System.in, System.out, System.err, arguments));
    }

    /** Runs the program in a given world and returns the code to end it with. */
    static int run(
            Map<String, String> environment, InputStream in, OutputStream out, OutputStream err, String... arguments) {
        var console = new Console(in, writer(out), writer(err), width(environment));
        try {
            Settings settings = Settings.of(SettingValues.of(SettingsFile.read(SETTINGS_FILE), environment));
            var wiring = new Wiring(settings, version(), InstantSource.system(), System::nanoTime, Main::journal);
            Serving serving = (host, port, shown) -> ServeProgram.run(settings.listening(host, port), version(), shown);
            return CommandLineProgram.run(wiring.desk(serving), console, arguments);
        } catch (RefusedSetting e) {
            console.err().println("bng: " + e.getMessage());
            console.err().flush();
            return BAD_INPUT;
        }
    }

    /** A command tells nobody of the services it calls. */
    static Journal journal() {
        return new MicrometerJournal(() -> new Census(0, 0, Duration.ZERO));
    }

    /** Only the service logs. To others, starting a log takes longer than a quote; Java itself asks for one at the exit. */
    private static void beSilent() {
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    private static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "unpackaged");
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
