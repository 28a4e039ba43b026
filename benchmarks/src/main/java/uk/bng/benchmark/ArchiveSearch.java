package uk.bng.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.archive.postgres.PostgresQuoteArchive;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.Patience;
import uk.bng.application.archive.ArchiveCursor;
import uk.bng.application.archive.ArchivePage;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ReferenceAsked;
import uk.bng.application.port.QuoteArchive;

/**
 * Searches an archive of many quotes in a real PostgreSQL: {@code ArchiveSearch [QUOTES [RUNS [CSV]]]}, usually 1,000,000
 * quotes and 400 runs of each kind of search, each with other values.
 *
 * <p>Prints the figures, adds them to the CSV (benchmarks/results/archive.csv), and ends with 1 where the 95th percentile of
 * any kind is above 50 ms.
 */
public final class ArchiveSearch {
    private static final long MOST_NANOS = Duration.ofMillis(50).toNanos();
    private static final int WARM_UPS = 50;
    private static final int PAGE = 20;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final long SECONDS_BETWEEN = 94;

    private final QuoteArchive archive;
    private final long quotes;
    private final Random chance = new Random(7);

    private ArchiveSearch(QuoteArchive archive, long quotes) {
        this.archive = archive;
        this.quotes = quotes;
    }

    public static void main(String[] args) throws IOException {
        long quotes = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 400;
        Path csv = Path.of(args.length > 2 ? args[2] : "benchmarks/results/archive.csv");
        boolean isQuick;
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            var address = new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort()), "postgres", "postgres");
            long begun = System.nanoTime();
            try (Database database = Database.open(address, 2, Patience.LONG)) {
                GeneratedArchive.fill(database, quotes);
            }
            System.err.println("filled in " + Duration.ofNanos(System.nanoTime() - begun));
            try (Database database = Database.open(address, 2, Patience.SHORT)) {
                isQuick = new ArchiveSearch(new PostgresQuoteArchive(() -> database), quotes).measure(runs, csv);
            }
        }
        System.exit(isQuick ? 0 : 1);
    }

    /** The kinds take turns, so that what else the machine does meanwhile falls on all of them alike. */
    private boolean measure(int runs, Path csv) throws IOException {
        Map<String, Function<Random, ArchiveWish>> kinds = kinds();
        Map<String, Spread> times = new LinkedHashMap<>();
        Map<String, Long> items = new LinkedHashMap<>();
        for (int run = -WARM_UPS; run < runs; run++) {
            for (Map.Entry<String, Function<Random, ArchiveWish>> kind : kinds.entrySet()) {
                ArchiveWish wish = kind.getValue().apply(chance);
                long start = System.nanoTime();
                ArchivePage page = archive.search(wish);
                long taken = System.nanoTime() - start;
                if (run >= 0) {
                    times.computeIfAbsent(kind.getKey(), unused -> new Spread()).add(taken);
                    items.merge(kind.getKey(), (long) page.items().size(), Long::sum);
                }
            }
        }
        boolean isQuick = true;
        for (Map.Entry<String, Spread> kind : times.entrySet()) {
            isQuick &= kind.getValue().p95() <= MOST_NANOS;
            report(csv, kind.getKey(), runs, items.getOrDefault(kind.getKey(), 0L), kind.getValue());
        }
        return isQuick;
    }

    private void report(Path csv, String kind, int runs, long items, Spread times) throws IOException {
        String header = "date,commit,machine,quotes,search,runs,items_mean,p50_ms,p95_ms";
        String row = String.join(
                ",",
                LocalDate.now(ZoneOffset.UTC).toString(),
                Circumstances.commit(),
                Circumstances.machine(),
                Long.toString(quotes),
                kind,
                Integer.toString(runs),
                Long.toString(items / runs),
                times.milliseconds().getFirst(),
                times.milliseconds().getLast());
        System.out.println(row);
        String added = (Files.exists(csv) ? "" : header + "\n") + row + "\n";
        Files.writeString(csv, added, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Map<String, Function<Random, ArchiveWish>> kinds() {
        Map<String, Function<Random, ArchiveWish>> kinds = new LinkedHashMap<>();
        kinds.put("newest of all", random -> ArchiveWish.all(ArchiveView.ALL, PAGE));
        kinds.put("newest of a client", random -> ArchiveWish.all(client(random), PAGE));
        kinds.put("number", random -> wish(ArchiveView.ALL, number(random), null, null, null, null, null));
        kinds.put("place", random -> wish(ArchiveView.ALL, null, place(random), null, null, null, null));
        kinds.put("bank", random -> wish(ArchiveView.ALL, null, null, bank(random), null, null, null));
        kinds.put("state", random -> wish(ArchiveView.ALL, null, null, null, null, state(random), null));
        kinds.put("days", random -> wish(ArchiveView.ALL, null, null, null, at(random), null, null));
        kinds.put("any page", random -> wish(ArchiveView.ALL, null, null, null, null, null, cursor(random)));
        kinds.put("place of a client", random -> wish(client(random), null, place(random), null, null, null, null));
        kinds.put("bank of a client", random -> wish(client(random), null, null, bank(random), null, null, null));
        kinds.put("state of a client", random -> wish(client(random), null, null, null, null, state(random), null));
        kinds.put("any page of a client", random -> wish(client(random), null, null, null, null, null, cursor(random)));
        kinds.put(
                "place and bank", random -> wish(ArchiveView.ALL, null, place(random), bank(random), null, null, null));
        kinds.put(
                "bank and a state without plans",
                random -> wish(ArchiveView.ALL, null, null, bank(random), null, "infeasible", null));
        kinds.put(
                "all together",
                random -> wish(client(random), null, place(random), bank(random), at(random), "optimal", null));
        kinds.put(
                "nothing like it",
                random -> wish(client(random), null, ArchiveTerm.place("Nowhere"), null, null, null, null));
        return kinds;
    }

    private static ArchiveWish wish(
            ArchiveView view,
            @Nullable ReferenceAsked reference,
            @Nullable ArchiveTerm place,
            @Nullable ArchiveTerm bank,
            @Nullable Instant from,
            @Nullable String state,
            @Nullable ArchiveCursor after) {
        Instant until = from == null ? null : from.plus(Duration.ofDays(30));
        return new ArchiveWish(view, reference, place, bank, from, until, state, PAGE, after);
    }

    /** Those with many quotes are asked for as often as those with few. */
    private static ArchiveView client(Random random) {
        return ArchiveView.of("Client " + random.nextInt(250));
    }

    private ReferenceAsked number(Random random) {
        return new ReferenceAsked(random.nextLong(1, quotes + 1), null);
    }

    private static ArchiveTerm place(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> ArchiveTerm.place("Authority " + random.nextInt(300));
            case 1 -> ArchiveTerm.place("Area " + random.nextInt(150));
            default -> ArchiveTerm.place("AB" + random.nextInt(1_500));
        };
    }

    private static ArchiveTerm bank(Random random) {
        return ArchiveTerm.bank((random.nextBoolean() ? "Bank " : "BNK-") + random.nextInt(1_000));
    }

    private static String state(Random random) {
        return List.of("optimal", "feasible", "infeasible", "undecided").get(random.nextInt(4));
    }

    private Instant at(Random random) {
        return FIRST.plusSeconds(SECONDS_BETWEEN * random.nextLong(quotes));
    }

    private ArchiveCursor cursor(Random random) {
        long at = random.nextLong(1, quotes + 1);
        return new ArchiveCursor(FIRST.plusSeconds(SECONDS_BETWEEN * at), at);
    }
}
