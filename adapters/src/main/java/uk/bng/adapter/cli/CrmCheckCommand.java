package uk.bng.adapter.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import uk.bng.application.save.Readiness;

/** {@code bng crm check}: looks whether the CRM can be written to. */
@Command(
        name = "check",
        description = "Say whether the CRM can be written to with the token that is set.",
        footer = {
            "",
            "Ends with 0 when it can, 2 when none is set, 3 when the token may not, 5 when it does not answer."
        })
final class CrmCheckCommand implements Runnable, IExitCodeGenerator {
    static final String SILENT = "The CRM does not answer.";

    private final Desk desk;
    private final Console console;

    private int code = ExitCode.ANSWERED;

    CrmCheckCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        code = ended();
    }

    @Override
    public int getExitCode() {
        return code;
    }

    private int ended() {
        return switch (desk.crm().get().check().check()) {
            case Readiness.Ready ready -> {
                console.out().println("Ready. Scopes: %s.".formatted(String.join(", ", ready.scopes())));
                yield ExitCode.ANSWERED;
            }
            case Readiness.Missing missing -> said(forbidden(missing.scopes()), ExitCode.NOT_ALLOWED);
            case Readiness.Unauthorised unused -> said(forbidden(List.of()), ExitCode.NOT_ALLOWED);
            case Readiness.Unreachable unused -> said(SILENT, ExitCode.SILENT);
            case Readiness.Off unused -> said("No CRM is set.", ExitCode.BAD_INPUT);
        };
    }

    private int said(String sentence, int code) {
        console.out().println(sentence);
        return code;
    }

    static String forbidden(List<String> scopes) {
        return scopes.isEmpty()
                ? "The CRM does not accept the token."
                : "The token must have the scope %s.".formatted(String.join(", ", scopes));
    }
}
