package uk.bng.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import uk.bng.adapter.cli.CommandLineProgram;
import uk.bng.adapter.cli.Console;
import uk.bng.adapter.cli.Desk;
import uk.bng.application.port.LocationFinder;
import uk.bng.application.usecase.AnswerOrder;

/** Runs the program in this process, over its real rooms; they are made once, as reading the catalogue takes a while. */
final class Program {
    private static final Wiring WIRING = wiring(Settings.DEFAULTS);
    private static final int WIDTH = 100;

    static final Desk DESK = WIRING.desk((host, port, console) -> 0);

    /** The same where time stands still, so that no limit cuts anything short, however slow the machine. */
    static final Desk TIMELESS = new Wiring(Settings.DEFAULTS, "1.2.3", InstantSource.system(), () -> 0, Main::journal)
            .desk((host, port, console) -> 0);

    static final Path EXAMPLES = Path.of("..", "examples");

    private Program() {}

    /** How a run ended and what it printed. */
    record Run(int code, String out, String err) {}

    static Run run(String... arguments) {
        return run(DESK, "", arguments);
    }

    static Run runWithInput(String input, String... arguments) {
        return run(DESK, input, arguments);
    }

    static Run run(Desk desk, String input, String... arguments) {
        return run(desk, input, WIDTH, arguments);
    }

    static Run run(Desk desk, String input, int width, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int code = CommandLineProgram.run(
                desk, new Console(in, new PrintWriter(out), new PrintWriter(err), width), arguments);
        return new Run(code, text(out), text(err));
    }

    /** The same program with another finder of sites. */
    static Desk finding(LocationFinder places) {
        return new Desk(
                DESK.version(),
                DESK.quoting(),
                new AnswerOrder(WIRING.solvers(), WIRING.facts(), DESK.ticks(), places, DESK.defaults()),
                DESK.catalogue(),
                DESK.catalogues(),
                DESK.workbook(),
                DESK.tables(),
                DESK.geography(),
                places,
                DESK.defaults(),
                DESK.ticks(),
                DESK.keyFile(),
                DESK.keys(),
                DESK.crm(),
                DESK.reservations(),
                DESK.archive(),
                DESK.serving());
    }

    static Wiring wiring(Settings settings) {
        return new Wiring(settings, "1.2.3", InstantSource.system(), System::nanoTime, Main::journal);
    }

    /** The settings of an environment, for runs that need others than the default. */
    static Settings settings(Map<String, String> environment) {
        return Settings.of(SettingValues.of(Map.of(), environment));
    }

    private static String text(StringWriter printed) {
        return printed.toString().replace(System.lineSeparator(), "\n");
    }
}
