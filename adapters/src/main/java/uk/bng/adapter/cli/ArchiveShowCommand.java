package uk.bng.adapter.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.bng.adapter.json.ArchiveDocuments;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.usecase.ArchivedEditions;

/** {@code bng archive show}: prints a quote as it was given. */
@Command(
        name = "show",
        description = "Print a quote as it was given, and the editions of its number; the latest where none is named.")
final class ArchiveShowCommand implements Runnable {
    private final Desk desk;
    private final Console console;

    @Mixin
    private final ChosenReference chosen = new ChosenReference();

    @Option(names = "--json", description = "Print it as GET /quotes/REFERENCE answers.")
    private boolean isJson;

    ArchiveShowCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        var asked = chosen.asked();
        ArchivedEditions found =
                desk.archive().get().read().read(ArchiveView.ALL, asked).orElseThrow(chosen::unknown);
        console.out()
                .println(
                        isJson
                                ? ArchiveDocuments.quote(found.quote(), found.editions())
                                : ArchiveText.of(found, console.width()));
    }
}
