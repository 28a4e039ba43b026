package uk.bng.bootstrap;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** The service with its jobs in a real Redis, its catalogue and its archive in a real PostgreSQL. */
final class PostgresServiceTest extends ServiceSuite {
    private final StockedStores stores = new StockedStores();

    @Override
    public Map<String, String> emptyStore() {
        return stores.fresh();
    }

    @AfterAll
    void closeStores() {
        stores.close();
    }
}
