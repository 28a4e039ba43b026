package uk.bng.adapter.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import uk.bng.adapter.json.FieldIssue;
import uk.bng.adapter.json.ProblemDocument;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.port.ArchiveUnavailable;
import uk.bng.application.port.CatalogueRegisterUnavailable;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.application.port.DependencyUnavailable;
import uk.bng.application.port.KeysUnavailable;
import uk.bng.application.port.LocationUnavailable;
import uk.bng.application.port.ReservationsUnavailable;

/** The program as it is run from the command line. */
public final class CommandLineProgram {
    private CommandLineProgram() {}

    /** Runs a command and returns the code to end the process with. */
    public static int run(Desk desk, Console console, String... arguments) {
        int code = commands(desk, console).execute(arguments);
        console.out().flush();
        console.err().flush();
        return code;
    }

    private static CommandLine commands(Desk desk, Console console) {
        IVersionProvider version = () -> new String[] {"bng " + desk.version()};
        CommandLine catalogue = new CommandLine(new CatalogueCommand())
                .addSubcommand(new CatalogueCheckCommand(desk, console))
                .addSubcommand(new CatalogueImportCommand(desk, console))
                .addSubcommand(new CatalogueExportCommand(desk, console))
                .addSubcommand(new CatalogueVersionsCommand(desk, console));
        CommandLine keys = new CommandLine(new KeysCommand())
                .addSubcommand(new KeysCreateCommand(desk, console))
                .addSubcommand(new KeysListCommand(desk, console))
                .addSubcommand(new KeysRevokeCommand(desk, console));
        CommandLine crm = new CommandLine(new CrmCommand())
                .addSubcommand(new CrmInstallCommand(desk, console))
                .addSubcommand(new CrmCheckCommand(desk, console));
        CommandLine reservations = new CommandLine(new ReservationsCommand())
                .addSubcommand(new ReservationsListCommand(desk, console))
                .addSubcommand(new ReservationsReleaseCommand(desk, console));
        CommandLine archive = new CommandLine(new ArchiveCommand())
                .addSubcommand(new ArchiveFindCommand(desk, console))
                .addSubcommand(new ArchiveShowCommand(desk, console))
                .addSubcommand(new ArchiveEraseCommand(desk, console))
                .addSubcommand(new ArchiveAuditCommand(desk, console));
        CommandLine program = new CommandLine(new BngCommand())
                .addSubcommand(new QuoteCommand(desk, console))
                .addSubcommand(new LocateCommand(desk, console))
                .addSubcommand(catalogue)
                .addSubcommand(new CasesCommand(desk, console))
                .addSubcommand(new ServeCommand(desk, console))
                .addSubcommand(keys)
                .addSubcommand(crm)
                .addSubcommand(reservations)
                .addSubcommand(archive);
        program.getCommandSpec().versionProvider(version);
        everyCommand(program.getCommandSpec(), console.width());
        return program.setOut(console.out())
                .setErr(console.err())
                .setExecutionExceptionHandler((fault, command, parsed) -> failed(fault, console));
    }

    private static void everyCommand(CommandSpec spec, int width) {
        spec.mixinStandardHelpOptions(true);
        spec.usageMessage().width(width).sortOptions(false);
        spec.exitCodeOnInvalidInput(ExitCode.BAD_INPUT);
        spec.subcommands().values().forEach(below -> everyCommand(below.getCommandSpec(), width));
    }

    private static int failed(Exception fault, Console console) {
        return switch (fault) {
            case BadInput bad -> refused(bad.problem(), console);
            case CatalogueUnavailable none ->
                none.code().isPresent() ? refused(refusal(none), console) : silent(none, console);
            case CatalogueRegisterUnavailable silent -> silent(silent, console);
            case LocationUnavailable none ->
                refused(
                        ProblemDocument.of(ProblemType.LOCATION_UNAVAILABLE, String.valueOf(none.getMessage())),
                        console);
            case ReservationsUnavailable none ->
                refused(
                        ProblemDocument.of(ProblemType.DEPENDENCY_UNAVAILABLE, String.valueOf(none.getMessage())),
                        console);
            case ArchiveUnavailable none ->
                refused(
                        ProblemDocument.of(ProblemType.ARCHIVE_UNAVAILABLE, String.valueOf(none.getMessage())),
                        console);
            case KeysUnavailable none ->
                refused(ProblemDocument.of(ProblemType.INPUT_UNREADABLE, String.valueOf(none.getMessage())), console);
            default -> {
                console.err().println("bng: the program failed (%s). This is our fault, not yours.".formatted(fault));
                yield ExitCode.OUR_FAULT;
            }
        };
    }

    private static ProblemDocument refusal(CatalogueUnavailable none) {
        String detail = String.valueOf(none.getMessage());
        List<FieldIssue> errors = none.code()
                .map(code -> List.of(new FieldIssue("", code, detail)))
                .orElse(List.of());
        return new ProblemDocument(ProblemType.CATALOGUE_REFUSED, detail, errors);
    }

    private static int silent(DependencyUnavailable silent, Console console) {
        String detail = String.valueOf(silent.getMessage());
        refused(ProblemDocument.of(ProblemType.CATALOGUE_UNAVAILABLE, detail), console);
        return ExitCode.SILENT;
    }

    private static int refused(ProblemDocument problem, Console console) {
        console.out().println(problem.toJson());
        return ExitCode.BAD_INPUT;
    }
}
