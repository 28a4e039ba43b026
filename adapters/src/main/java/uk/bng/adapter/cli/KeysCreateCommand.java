package uk.bng.adapter.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.bng.application.port.Scope;
import uk.bng.application.usecase.KeyMade;
import uk.bng.application.usecase.KeyWish;

/** {@code bng keys create}: makes a key and prints it, this once. */
@Command(
        name = "create",
        description = "Make a key and print it, this once: only a digest of its secret is kept.",
        footer = {"", "A client has at most two live keys, so that it can change from one to the next."})
final class KeysCreateCommand implements Runnable, IExitCodeGenerator {
    private final Desk desk;
    private final Console console;

    @Mixin
    private final ChosenKeys keys = new ChosenKeys();

    @Option(names = "--client", paramLabel = "NAME", required = true, description = "Who will use it.")
    private String client = "";

    @Option(
            names = "--scopes",
            paramLabel = "S",
            split = ",",
            defaultValue = "quotes:write,quotes:read",
            description = "What it may do: quotes:write, quotes:read, admin (default: ${DEFAULT-VALUE}).")
    private List<String> scopes = List.of();

    @Option(
            names = "--expires",
            paramLabel = "T",
            defaultValue = "P365D",
            description = "How long it opens anything, such as P90D or PT12H (default: ${DEFAULT-VALUE}).")
    private String expires = "";

    private int code = ExitCode.ANSWERED;

    KeysCreateCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        KeyWish wish = wish();
        code = switch (keys.of(desk).create().create(wish)) {
            case KeyMade.Made made -> {
                console.out().println(made.text());
                console.err()
                        .println("bng: made key %s for %s (%s), until %s; its secret is not kept and not shown again"
                                .formatted(
                                        made.key().id(),
                                        made.key().client(),
                                        KeyText.scopes(made.key()),
                                        made.key().expiresAt()));
                yield ExitCode.ANSWERED;
            }
            case KeyMade.TooManyLive many -> {
                console.err()
                        .println(
                                "bng: The client (%s) must have at most %d live keys.%nMaybe revoke one: bng keys revoke ID"
                                        .formatted(many.client(), many.most()));
                yield ExitCode.BAD_INPUT;
            }
        };
    }

    @Override
    public int getExitCode() {
        return code;
    }

    private KeyWish wish() {
        try {
            return new KeyWish(client, scopes.stream().map(this::scope).toList(), lifetime());
        } catch (IllegalArgumentException e) {
            throw keys.fault(String.valueOf(e.getMessage()));
        }
    }

    private Scope scope(String code) {
        return Scope.named(code.strip())
                .orElseThrow(() -> keys.fault("The scope (%s) must be one of %s."
                        .formatted(
                                code,
                                Arrays.stream(Scope.values()).map(Scope::code).collect(Collectors.joining(", ")))));
    }

    private Duration lifetime() {
        try {
            return Duration.parse(expires);
        } catch (DateTimeParseException e) {
            throw keys.fault("The lifetime (%s) must be a duration such as P90D.".formatted(expires));
        }
    }
}
