package uk.bng.adapter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.port.CatalogueEntry;
import uk.bng.application.port.KeptCatalogue;
import uk.bng.domain.bank.CatalogueVersion;

/** {@code bng catalogue export}: writes a kept catalogue as a workbook. */
@Command(
        name = "export",
        description = "Write a catalogue of the database as a workbook, which imports as the same.",
        footer = {"", "Ends with 0 when the file is written, 2 when it is not, 5 when the database does not answer."})
final class CatalogueExportCommand implements Runnable {
    private final Desk desk;
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The workbook to write (.xlsx); it must not be there yet.")
    private Path file = Path.of("");

    @Option(
            names = "--hash",
            paramLabel = "HASH",
            description = "Its version or the beginning of it, such as sha256:1f3a (default: the current one).")
    private @Nullable String hash;

    CatalogueExportCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        CatalogueDesk catalogues = desk.catalogues().get();
        @Nullable
        CatalogueVersion version =
                hash == null ? null : named(catalogues.register().entries(), hash);
        Optional<KeptCatalogue> kept = catalogues.exporting().export(version);
        KeptCatalogue found = kept.orElseThrow(() -> unknown("No catalogue was imported yet."));
        catalogues.write().accept(file, found.sheets());
        console.out()
                .println("Wrote %s: %,d banks, %,d prices, %,d stock rows (%s)."
                        .formatted(
                                file,
                                found.entry().counts().banks(),
                                found.entry().counts().prices(),
                                found.entry().counts().stock(),
                                CatalogueVersionsCommand.shown(found.entry())));
    }

    private static CatalogueVersion named(List<CatalogueEntry> entries, String beginning) {
        List<CatalogueVersion> found = entries.stream()
                .filter(entry -> Stream.concat(Stream.of(entry.content()), entry.versions().stream())
                        .anyMatch(version -> version.value().startsWith(beginning)))
                .map(CatalogueEntry::content)
                .toList();
        if (found.size() != 1) {
            throw unknown(
                    "The version (%s) must be that of one catalogue, and %d are kept of it. Maybe see: bng catalogue versions"
                            .formatted(beginning, found.size()));
        }
        return found.getFirst();
    }

    private static BadInput unknown(String sentence) {
        return new BadInput(ProblemType.CATALOGUE_REFUSED, sentence);
    }
}
