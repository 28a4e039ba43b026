package uk.bng.adapter.catalogue.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.port.CatalogueRegister;
import uk.bng.application.port.CatalogueRegisterContract;
import uk.bng.application.port.CatalogueRegisterUnavailable;

final class PostgresCatalogueRegisterTest extends CatalogueRegisterContract {
    private final DatabaseAddress address = RealPostgres.fresh();
    private final Database database = Database.open(address, 4, Patience.LONG);

    @Override
    protected CatalogueRegister register(Duration pinned) {
        return new PostgresCatalogueRegister(database, pinned);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysThatTheDatabaseIsAwayAndNotWhereItIs() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/bng", "somebody", "secret-word");
        try (Database away = Database.open(nowhere, 1, Patience.SHORT)) {
            assertThatThrownBy(new PostgresCatalogueRegister(away, Duration.ofDays(1))::entries)
                    .isInstanceOf(CatalogueRegisterUnavailable.class)
                    .hasMessage("The database (postgres) does not answer.");
        }
    }

    @Test
    void saysThatTheTablesAreNotThoseItKnows() {
        database.ask(execute -> execute.dml("drop table catalogue_current"));

        assertThatThrownBy(register(Duration.ofDays(1))::current)
                .isInstanceOf(CatalogueRegisterUnavailable.class)
                .hasMessageContaining("(42P01)");
    }
}
