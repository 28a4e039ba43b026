package uk.bng.adapter.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Option;
import uk.bng.application.save.FitPlan;
import uk.bng.application.save.FitResult;

/** {@code bng crm install}: prepares the CRM. */
@Command(
        name = "install",
        description = "Make what the CRM needs to hold quotes; what is there is left as it is.",
        footer = {
            "",
            "Ends with 0 when all is there, 2 when something of the customer's stands in the way or the settings do not",
            "do, 3 when the token may not do it, 4 when the plan of the workspace does not allow it, 5 when the CRM does",
            "not answer."
        })
final class CrmInstallCommand implements Runnable, IExitCodeGenerator {
    private final Desk desk;
    private final Console console;

    @Option(names = "--plan", description = "Only print what would be done.")
    private boolean planOnly;

    @Option(names = "--fields", description = "Companies and deals show their latest quote in fields of their own.")
    private boolean fields;

    private int code = ExitCode.ANSWERED;

    CrmInstallCommand(Desk desk, Console console) {
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
        return switch (desk.crm().get().install().install(planOnly, fields)) {
            case FitResult.Planned planned -> printed(planned.plan());
            case FitResult.Forbidden forbidden -> {
                say(CrmCheckCommand.forbidden(forbidden.scopes()));
                yield ExitCode.NOT_ALLOWED;
            }
            case FitResult.BeyondPlan unused -> {
                say("The plan of the workspace does not allow it.");
                yield ExitCode.BEYOND_PLAN;
            }
            case FitResult.Refused refused -> {
                say("The CRM refused %s (%s).".formatted(refused.part(), refused.code()));
                yield ExitCode.BAD_INPUT;
            }
            case FitResult.Unreachable unused -> {
                say(CrmCheckCommand.SILENT);
                yield ExitCode.SILENT;
            }
        };
    }

    private int printed(FitPlan plan) {
        for (FitPlan.Part part : plan.parts()) {
            String remark = part.remark().isEmpty() ? "" : "  " + part.remark();
            console.out().println("%-9s  %s%s".formatted(part.deed().code(), part.name(), remark));
        }
        List<FitPlan.Part> mismatches = plan.mismatches();
        if (!mismatches.isEmpty()) {
            say("Nothing was written, because %d of these do not fit.".formatted(mismatches.size()));
            return ExitCode.BAD_INPUT;
        }
        if (plan.isComplete()) {
            say("All is there.");
        } else if (planOnly) {
            say("Nothing was written: this is the plan.");
        }
        return ExitCode.ANSWERED;
    }

    private void say(String sentence) {
        console.out().println(sentence);
    }
}
