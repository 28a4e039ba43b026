package uk.bng.adapter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.bng.adapter.json.FieldIssue;
import uk.bng.adapter.json.ProblemDocument;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.port.CatalogueOrigin;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.usecase.ImportAnswer;
import uk.bng.application.usecase.ImportWish;
import uk.bng.domain.bank.CatalogueDifference;
import uk.bng.domain.bank.TableIssue;

/** {@code bng catalogue import}: brings a workbook into the database, whole or not at all. */
@Command(
        name = "import",
        description = "Bring a workbook into the database, whole or not at all, and say what it changes.",
        footer = {
            "",
            "Ends with 0 when it is what quotes are made from, 2 when it was refused, 5 when the database does not",
            "answer. Every instance goes on with it within seconds; running jobs end on what they began with."
        })
final class CatalogueImportCommand implements Runnable, IExitCodeGenerator {
    private final Desk desk;
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The workbook (.xlsx).")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Option(names = "--skip-bad-rows", description = "Leave out rows that do not count, in place of refusing them all.")
    private boolean skipBadRows;

    private int code = ExitCode.ANSWERED;

    CatalogueImportCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        CatalogueDesk catalogues = desk.catalogues().get();
        String name = Objects.toString(file.getFileName(), "");
        var wish = new ImportWish(new CatalogueOrigin(name, catalogues.importer()), skipBadRows, dryRun);
        code = told(catalogues.importing().bring(catalogues.read().apply(file), wish));
    }

    @Override
    public int getExitCode() {
        return code;
    }

    private int told(ImportAnswer answer) {
        return switch (answer) {
            case ImportAnswer.Refused refused ->
                throw new BadInput(new ProblemDocument(
                        ProblemType.CATALOGUE_REFUSED,
                        refused.message(),
                        List.of(new FieldIssue("", refused.code(), refused.message()))));
            case ImportAnswer.RowsRefused bad -> {
                report(bad.read());
                long rows =
                        bad.read().issues().stream().filter(TableIssue::isError).count();
                say("Nothing was written, because %,d rows would be left out. Maybe mend them, or use --skip-bad-rows."
                        .formatted(rows));
                yield ExitCode.BAD_INPUT;
            }
            case ImportAnswer.Unchanged same -> {
                report(same.read());
                say("Unchanged: quotes are made from the same rows already.");
                yield ExitCode.ANSWERED;
            }
            case ImportAnswer.Imported imported -> {
                report(imported.read());
                difference(imported.difference());
                say(
                        imported.isRehearsal()
                                ? "Nothing was written: this was a dry run."
                                : "Imported: quotes are made from it.");
                yield ExitCode.ANSWERED;
            }
        };
    }

    private void report(CatalogueSnapshot read) {
        console.out().println(CatalogueText.of(read, console.width()));
        console.out().println();
    }

    private void difference(@Nullable CatalogueDifference difference) {
        String text = difference == null
                ? "There is no catalogue to compare it with."
                : DifferenceText.of(difference, console.width());
        console.out().println(text);
        console.out().println();
    }

    private void say(String sentence) {
        console.out().println(sentence);
    }
}
