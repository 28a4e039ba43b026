package uk.bng.adapter.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Parameters;
import uk.bng.application.job.QuoteRef;

/** {@code bng reservations release}: gives back what a quote holds. */
@Command(name = "release", description = "Give back what a saved quote holds; the next quote finds it free.")
final class ReservationsReleaseCommand implements Runnable, IExitCodeGenerator {
    private final Desk desk;
    private final Console console;

    @Parameters(paramLabel = "QUOTE", description = "The reference, such as Q-2026-7K3M9QXA.")
    private String quote = "";

    private int code = ExitCode.ANSWERED;

    ReservationsReleaseCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        QuoteRef known = QuoteRef.parse(quote).orElse(null);
        if (known == null) {
            code = refused("The reference (%s) must be Q, a year and eight letters.".formatted(quote));
        } else if (desk.reservations().get().release(known)) {
            console.out().println("Quote %s holds nothing any more.".formatted(known));
        } else {
            code = refused("The quote (%s) must hold something.".formatted(known));
        }
    }

    @Override
    public int getExitCode() {
        return code;
    }

    private int refused(String sentence) {
        console.err().println("bng: " + sentence);
        return ExitCode.BAD_INPUT;
    }
}
