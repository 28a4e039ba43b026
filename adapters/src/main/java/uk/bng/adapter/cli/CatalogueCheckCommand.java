package uk.bng.adapter.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bng catalogue check}: reports every row of a workbook that something is wrong with. */
@Command(
        name = "check",
        description = "Report every row of a workbook that something is wrong with.",
        footer = {"", "Ends with 0 when the workbook can be used, whatever is said of its rows, and with 2 when not."})
final class CatalogueCheckCommand implements Runnable {
    private final Desk desk;
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The workbook (.xlsx).")
    private Path file = Path.of("");

    CatalogueCheckCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        console.out().println(CatalogueText.of(desk.workbook().apply(file).current(), console.width()));
    }
}
