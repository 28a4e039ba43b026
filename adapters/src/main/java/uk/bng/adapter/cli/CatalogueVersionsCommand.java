package uk.bng.adapter.cli;

import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Command;
import uk.bng.application.port.CatalogueEntry;
import uk.bng.domain.bank.CatalogueVersion;

/** {@code bng catalogue versions}: lists the catalogues that are kept. */
@Command(
        name = "versions",
        description = "List the catalogues of the database, the one imported last first; times are UTC.",
        footer = {"", "A star marks the one that quotes are made from."})
final class CatalogueVersionsCommand implements Runnable {
    private final Desk desk;
    private final Console console;

    CatalogueVersionsCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        List<CatalogueEntry> entries = desk.catalogues().get().register().entries();
        console.out().println(entries.isEmpty() ? "No catalogue was imported yet." : table(entries));
    }

    /** The version that quotes name: the one of the latest geography. */
    static CatalogueVersion shown(CatalogueEntry entry) {
        return entry.versions().isEmpty() ? entry.content() : entry.versions().getLast();
    }

    private String table(List<CatalogueEntry> entries) {
        TextTable table = TextTable.of(
                TextTable.left(""),
                TextTable.left("Imported"),
                TextTable.left("By"),
                TextTable.left("File"),
                TextTable.right("Banks"),
                TextTable.right("Prices"),
                TextTable.right("Stock"),
                TextTable.flow("Version"));
        for (CatalogueEntry entry : entries) {
            table.row(
                    entry.isCurrent() ? "*" : "",
                    entry.broughtAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                    entry.origin().importer(),
                    entry.origin().file(),
                    "%,d".formatted(entry.counts().banks()),
                    "%,d".formatted(entry.counts().prices()),
                    "%,d".formatted(entry.counts().stock()),
                    shown(entry).value());
        }
        return table.text(console.width());
    }
}
