package uk.bng.bootstrap;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import uk.bng.adapter.postgres.RealPostgres;

/** Saving with the line of saves, and the stock that is held, in a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresSavingTest implements SaveJourneys, HoldJourneys {
    private @Nullable RunningService service;

    @Override
    public Map<String, String> emptyStore() {
        Map<String, String> store = new HashMap<>(HoldJourneys.kept(RealPostgres.fresh()));
        store.put("BNG_JOBS_STORE", "memory");
        return store;
    }

    @BeforeAll
    void startTheSharedService() {
        service = service();
    }

    @AfterAll
    void endTheSharedService() {
        if (service != null) {
            service.close();
        }
    }

    @Override
    public ApiClient api() {
        if (service == null) {
            throw new IllegalStateException("The service must be started first.");
        }
        return new ApiClient(service.port());
    }
}
