package uk.bng.adapter.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;

/** {@code bng archive find}: lists quotes, newest first. */
@Command(name = "find", description = "List quotes of all clients, the newest first; times are UTC.")
final class ArchiveFindCommand implements Runnable {
    private static final List<String> OUTCOMES = List.of("optimal", "feasible", "infeasible", "undecided");

    private final Desk desk;
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--client", paramLabel = "NAME", description = "Only those given to this client.")
    private @Nullable String client;

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description =
                    "Only those in this planning authority or character area, by name or code, or postcode district.")
    private @Nullable String place;

    @Option(names = "--bank", paramLabel = "BANK", description = "Only those that use this bank, by its id or name.")
    private @Nullable String bank;

    @Option(names = "--from", paramLabel = "DAY", description = "Only those given from this day on.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Only those given until this day, with all of it.")
    private @Nullable String to;

    @Option(
            names = "--state",
            paramLabel = "S",
            description = "Only those that ended so: optimal, feasible, infeasible, undecided.")
    private @Nullable String state;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many at most, up to 100 (default: ${DEFAULT-VALUE}).")
    private int limit;

    ArchiveFindCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        if (limit < 1 || limit > ArchiveWish.MOST) {
            throw fault("The limit (%d) must be from 1 to %d.".formatted(limit, ArchiveWish.MOST));
        }
        if (state != null && !OUTCOMES.contains(state)) {
            throw fault("The state (%s) must be one of %s.".formatted(state, String.join(", ", OUTCOMES)));
        }
        var wish = new ArchiveWish(
                client == null ? ArchiveView.ALL : ArchiveView.of(client),
                null,
                place == null ? null : ArchiveTerm.place(place),
                bank == null ? null : ArchiveTerm.bank(bank),
                from == null ? null : start(day("--from", from)),
                to == null ? null : start(day("--to", to).plusDays(1)),
                state,
                limit,
                null);
        ArchivePage page = desk.archive().get().find().find(wish);
        console.out().println(page.items().isEmpty() ? "No quotes." : ArchiveText.table(page.items(), console.width()));
        if (page.next() != null) {
            console.err().println("bng: there are more; narrow the search or raise --limit");
        }
    }

    private LocalDate day(String name, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw fault("The day of %s (%s) must be one such as 2026-11-26.".formatted(name, written));
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private ParameterException fault(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
