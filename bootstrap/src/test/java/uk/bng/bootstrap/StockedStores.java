package uk.bng.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import uk.bng.adapter.jobs.redis.RealRedis;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.RealPostgres;

/**
 * A real Redis and a real PostgreSQL in which the demonstration catalogue was imported, and for each service databases of
 * its own in both. Thread-safe.
 */
final class StockedStores implements AutoCloseable {
    private static final Once<DatabaseAddress> STOCKED = new Once<>(StockedStores::stocked);

    private final RealRedis redis = RealRedis.start();
    private final AtomicInteger used = new AtomicInteger();

    /** The settings of a service whose jobs, catalogue and archive are in stores that nobody used before. */
    Map<String, String> fresh() {
        int database = used.getAndIncrement();
        if (database >= RealRedis.DATABASES) {
            throw new IllegalStateException("There are only %d databases.".formatted(RealRedis.DATABASES));
        }
        Map<String, String> settings = settings(RealPostgres.copy(STOCKED.get()));
        settings.put("BNG_JOBS_STORE", "redis");
        settings.put("BNG_REDIS_URL", redis.url() + "/" + database);
        return settings;
    }

    @Override
    public void close() {
        redis.close();
    }

    private static DatabaseAddress stocked() {
        DatabaseAddress address = RealPostgres.fresh();
        Wiring wiring = Program.wiring(Program.settings(settings(address)));
        try (InputStream shipped =
                StockedStores.class.getResourceAsStream("/uk/bng/adapter/catalogue/excel/demo-catalogue.xlsx")) {
            Path demo = Files.createTempFile("demo", ".xlsx");
            Files.copy(Objects.requireNonNull(shipped), demo, StandardCopyOption.REPLACE_EXISTING);
            Program.Run run =
                    Program.run(wiring.desk((host, port, console) -> 0), "", "catalogue", "import", demo.toString());
            Files.delete(demo);
            if (run.code() != 0) {
                throw new IllegalStateException(run.err());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            wiring.close();
        }
        return address;
    }

    private static Map<String, String> settings(DatabaseAddress address) {
        Map<String, String> settings = new HashMap<>();
        settings.put("BNG_CATALOGUE_SOURCE", "postgres");
        settings.put("BNG_ARCHIVE_STORE", "postgres");
        settings.put("BNG_POSTGRES_URL", address.url());
        settings.put("BNG_POSTGRES_USER", address.user());
        settings.put("BNG_POSTGRES_PASSWORD", address.password());
        return settings;
    }
}
