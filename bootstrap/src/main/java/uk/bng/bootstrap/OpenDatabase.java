package uk.bng.bootstrap;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.Patience;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.Journal;

/** The database of the settings, opened when it is first asked for; one for all that is kept there. Thread-safe. */
final class OpenDatabase implements Supplier<Database> {
    private final PostgresSettings settings;
    private final Supplier<? extends Journal> journal;
    private @Nullable Database open;

    /** @param journal told of every question */
    OpenDatabase(PostgresSettings settings, Supplier<? extends Journal> journal) {
        this.settings = settings;
        this.journal = journal;
    }

    @Override
    public synchronized Database get() {
        Database known = open;
        if (known == null) {
            Journal told = journal.get();
            known = Database.watched(
                    address(settings),
                    settings.connections(),
                    Patience.SHORT,
                    (question, time, isAway) -> told.call(new DependencyCall("postgres", question, time, isAway)));
            open = known;
        }
        return known;
    }

    /** Where it is, for work that opens a way of its own; only where an address and a password are set. */
    static DatabaseAddress address(PostgresSettings settings) {
        return new DatabaseAddress(
                Objects.requireNonNull(settings.url()), settings.user(), Objects.requireNonNull(settings.password()));
    }

    /** Closes it if it was opened. */
    synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
