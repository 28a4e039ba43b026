package uk.bng.bootstrap;

import java.util.Map;

/** The service with its jobs in memory. */
final class MemoryServiceTest extends ServiceSuite {
    @Override
    public Map<String, String> emptyStore() {
        return Map.of("BNG_JOBS_STORE", "memory");
    }
}
