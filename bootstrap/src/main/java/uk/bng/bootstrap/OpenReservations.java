package uk.bng.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.StoredQuote;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.reservations.memory.InMemoryReservations;
import uk.bng.adapter.reservations.postgres.PostgresReservations;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.Reservations;
import uk.bng.application.usecase.HoldTools;
import uk.bng.domain.bank.ReservedShare;

/** What saved quotes hold, where quotes are kept. */
final class OpenReservations {
    private OpenReservations() {}

    /** What the holding of stock needs; null where saved quotes hold nothing. */
    static @Nullable HoldTools of(
            Settings settings, InstantSource clock, Supplier<Database> database, Supplier<CatalogueSource> catalogue) {
        ReservedShare share = settings.reservations().hold().share();
        if (share == null) {
            return null;
        }
        return new HoldTools(
                store(settings, clock, database),
                share,
                settings.reservations().term(),
                () -> catalogue.get().current().catalogue(),
                StoredQuote::draws);
    }

    private static Reservations store(Settings settings, InstantSource clock, Supplier<Database> database) {
        return switch (settings.archive().store()) {
            case MEMORY -> new InMemoryReservations(clock);
            case POSTGRES -> in(database.get());
        };
    }

    /** Those of a database. */
    static Reservations in(Database database) {
        return new PostgresReservations(database, () -> Duration.ZERO);
    }
}
