package uk.bng.adapter.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bng keys revoke}: closes a key for good. */
@Command(name = "revoke", description = "Close a key for good; a running service notices within a minute.")
final class KeysRevokeCommand implements Runnable, IExitCodeGenerator {
    private static final int ID_LENGTH = 8;

    private final Desk desk;
    private final Console console;

    @Mixin
    private final ChosenKeys keys = new ChosenKeys();

    @Parameters(paramLabel = "ID", description = "The 8 letters and digits after bng_.")
    private String id = "";

    private int code = ExitCode.ANSWERED;

    KeysRevokeCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        code = switch (keys.of(desk).revoke().revoke(id)) {
            case REVOKED -> told("Key %s is revoked.");
            case ALREADY_REVOKED -> told("Key %s was revoked before.");
            case UNKNOWN -> {
                console.err().println("bng: The key (%s) is not known.".formatted(shown()));
                yield ExitCode.BAD_INPUT;
            }
        };
    }

    @Override
    public int getExitCode() {
        return code;
    }

    private int told(String form) {
        console.out().println(form.formatted(id));
        return ExitCode.ANSWERED;
    }

    /** Whoever gives a whole key by mistake must not find its secret in a log. */
    private String shown() {
        return id.length() <= ID_LENGTH ? id : id.substring(0, ID_LENGTH) + "...";
    }
}
