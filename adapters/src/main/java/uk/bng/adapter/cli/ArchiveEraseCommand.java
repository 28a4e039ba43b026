package uk.bng.adapter.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import uk.bng.application.job.Owner;
import uk.bng.application.job.Reference;

/** {@code bng archive erase}: erases what is personal in a quote. */
@Command(
        name = "erase",
        description = "Erase what is personal in all editions of a quote: the record it belongs to, and the postcode,"
                + " address and point of its site. Its figures stay.",
        footer = {"", "It is written into the audit log. Doing so again changes nothing."})
final class ArchiveEraseCommand implements Runnable {
    /** Who does it from a command line has no key. */
    private static final Owner BY = new Owner("cli");

    private final Desk desk;
    private final Console console;

    @Mixin
    private final ChosenReference chosen = new ChosenReference();

    ArchiveEraseCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        long number = chosen.asked().number();
        int erased = desk.archive().get().erase().erase(BY, number).orElseThrow(chosen::unknown);
        console.out()
                .println(
                        erased == 0
                                ? "%s: there was nothing personal left.".formatted(Reference.ofAll(number))
                                : "%s: erased in %s."
                                        .formatted(Reference.ofAll(number), Amounts.count(erased, "edition")));
    }
}
