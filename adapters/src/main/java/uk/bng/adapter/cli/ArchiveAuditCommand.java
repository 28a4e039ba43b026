package uk.bng.adapter.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.AuditRecord;

/** {@code bng archive audit}: shows who did what. */
@Command(name = "audit", description = "Show who did what, the latest first; times are UTC.")
final class ArchiveAuditCommand implements Runnable {
    private static final int MOST = 10_000;

    private final Desk desk;
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many at most, up to 10000 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--before", paramLabel = "ID", description = "Only those before this one.")
    private @Nullable Long before;

    ArchiveAuditCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "The limit (%d) must be from 1 to %d.".formatted(limit, MOST));
        }
        List<AuditRecord> records = desk.archive().get().audit().latest(limit, before);
        console.out().println(records.isEmpty() ? "Nothing." : table(records));
    }

    private String table(List<AuditRecord> records) {
        TextTable table = TextTable.of(
                TextTable.left("Id"),
                TextTable.left("When"),
                TextTable.left("Key"),
                TextTable.left("Did"),
                TextTable.left("Quote"),
                TextTable.left("Job"),
                TextTable.flow("Outcome"));
        for (AuditRecord known : records) {
            AuditEvent event = known.event();
            table.row(
                    Long.toString(known.id()),
                    event.at().toString(),
                    event.by().value(),
                    event.action().code(),
                    said(event.quote()),
                    said(event.job()),
                    event.outcome());
        }
        return table.text(console.width());
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
