package uk.bng.bootstrap;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.place.live.LayerTerms;
import uk.bng.adapter.place.live.LiveLocationFinder;
import uk.bng.adapter.place.live.LiveTerms;
import uk.bng.adapter.place.live.LiveTools;
import uk.bng.adapter.place.live.Patience;
import uk.bng.adapter.place.memory.InMemoryLookupCache;
import uk.bng.adapter.place.memory.InMemoryTurnstile;
import uk.bng.adapter.place.redis.RedisLine;
import uk.bng.adapter.place.redis.RedisLookupCache;
import uk.bng.adapter.place.redis.RedisTurnstile;
import uk.bng.application.port.Journal;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.place.Geography;

/** Finds sites and places banks by services; apart, so that a start without them does not load what they need. */
final class LivePlaces {
    private static final int MOST_KEPT = 10_000;
    private static final int MOST_BANK_ADDRESSES = 50;
    private static final Duration ALL_BANKS = Duration.ofSeconds(30);
    private static final int BANKS_AT_ONCE = 4;

    private LivePlaces() {}

    /** By services, with what they answered kept in Redis where there is one, and else in this process. */
    static OpenPlaces open(
            Settings settings, String version, Supplier<Geography> geography, Journal journal, LongSupplier ticks) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        URI redis = settings.redis().url();
        RedisLine line = redis == null ? null : RedisLine.to(redis.toString(), ticks);
        var tools = new LiveTools(
                line == null ? new InMemoryLookupCache(MOST_KEPT, ticks) : new RedisLookupCache(line),
                line == null ? new InMemoryTurnstile(ticks) : new RedisTurnstile(line),
                threads,
                ticks,
                Thread::sleep,
                new Random(),
                journal);
        var finder = new LiveLocationFinder(terms(settings.place(), version), tools, geography);
        return new OpenPlaces(
                finder,
                () -> BankPlaces.by(geography.get(), finder.many(ALL_BANKS, BANKS_AT_ONCE), MOST_BANK_ADDRESSES),
                () -> close(threads, line));
    }

    private static void close(ExecutorService threads, @Nullable RedisLine line) {
        threads.shutdownNow();
        if (line != null) {
            line.close();
        }
    }

    static LiveTerms terms(PlaceSettings place, String version) {
        Properties shipped = Shipped.services();
        URI postcodes = place.postcodes();
        return new LiveTerms(
                postcodes == null ? address(shipped, "postcodes") : postcodes,
                layer(shipped, "lpa", place.lpa()),
                layer(shipped, "nca", place.nca()),
                layer(shipped, "lnrs", place.lnrs()),
                place.address(),
                place.contact(),
                version,
                Patience.USUAL);
    }

    private static LayerTerms layer(Properties shipped, String name, PlaceSettings.LayerSettings set) {
        URI address = set.address();
        List<String> fields = set.fields().isEmpty()
                ? List.of(shipped.getProperty(name + ".fields").split(","))
                : set.fields();
        return new LayerTerms(
                address == null ? address(shipped, name) : address,
                fields.size() == 1 ? "" : fields.getFirst(),
                fields.getLast());
    }

    private static URI address(Properties shipped, String name) {
        return URI.create(shipped.getProperty(name));
    }
}
