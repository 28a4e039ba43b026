package uk.bng.adapter.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import uk.bng.application.port.AccessKey;

/** {@code bng keys list}: shows every key, without secrets. */
@Command(name = "list", description = "Show every key, revoked and expired ones too; times are UTC.")
final class KeysListCommand implements Runnable {
    private final Desk desk;
    private final Console console;

    @Mixin
    private final ChosenKeys keys = new ChosenKeys();

    KeysListCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        KeyDesk chosen = keys.of(desk);
        List<AccessKey> all = chosen.register().keys();
        console.out().println(all.isEmpty() ? "No keys." : KeyText.table(all, chosen.clock(), console.width()));
    }
}
