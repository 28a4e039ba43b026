package uk.bng.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * Puts load on a running service from a process of its own: {@code Load MODE [--option value ...]}.
 *
 * <ul>
 *   <li>{@code catalogue --file FILE}: writes the workbook of the typical market, for {@code BNG_CATALOGUE_FILE}
 *   <li>{@code throughput}: {@code --connections} clients (16), each with one quote at a time, for {@code --seconds} (20);
 *       {@code --style wait} takes the answer with {@code POST /run?wait=10}, {@code poll} asks {@code GET /status} for it
 *   <li>{@code rate}: {@code --rate} quotes a second (100), begun on the clock whatever the answers do; times count from
 *       the moment at which the clock was due, so that a slow server cannot hide behind requests not sent
 *   <li>{@code jobs}: {@code --count} quotes (10,000), and {@code polls}: as many (100,000) looks at one finished job;
 *       both show what the server process {@code --pid} holds before and after
 * </ul>
 *
 * {@code --url} names one or several servers (http://127.0.0.1:8080, parted by commas, asked in turn), {@code --body FILE}
 * posts that body in place of the typical ones, {@code --note TEXT} is kept with the figures. Start the service with
 * {@code BNG_LIMITS_SUBMITS=1000000 BNG_LIMITS_READS=1000000 BNG_LIMITS_LIVE=100000}. A warm-up of {@code --warmup}
 * seconds (10) comes first. Prints a table and adds its row to {@code --csv} (benchmarks/results/load.csv).
 */
public final class Load {
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("--url", "http://127.0.0.1:8080"),
            Map.entry("--connections", "16"),
            Map.entry("--seconds", "20"),
            Map.entry("--warmup", "10"),
            Map.entry("--style", "wait"),
            Map.entry("--rate", "100"),
            Map.entry("--count", ""),
            Map.entry("--pid", ""),
            Map.entry("--body", ""),
            Map.entry("--file", "typical-catalogue.xlsx"),
            Map.entry("--note", ""),
            Map.entry("--csv", "benchmarks/results/load.csv"));
    private static final int MANY_JOBS = 10_000;
    private static final int MANY_POLLS = 100_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, String> options;
    private final LongFunction<String> bodies;
    private final Lines lines;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final Map<String, String> row = new LinkedHashMap<>();

    private Load(Map<String, String> options) throws IOException {
        this.options = options;
        this.bodies = option("--body").isEmpty() ? TypicalMarket::body : same(option("--body"));
        List<URI> servers = new ArrayList<>();
        for (String url : option("--url").split(",", -1)) {
            servers.add(URI.create(url));
        }
        this.lines = new Lines(servers);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new LinkedHashMap<>(USUAL);
        for (int place = 1; place < args.length; place += 2) {
            if (!USUAL.containsKey(args[place])) {
                throw new IllegalArgumentException(
                        "The option (%s) must be one of %s.".formatted(args[place], USUAL.keySet()));
            }
            options.put(args[place], args[place + 1]);
        }
        String mode = args.length > 0 ? args[0] : "throughput";
        if (mode.equals("catalogue")) {
            TypicalMarket.write(Path.of(options.getOrDefault("--file", "")));
            return;
        }
        var load = new Load(options);
        load.run(mode);
        load.report(mode);
        load.lines.close();
    }

    private void run(String mode) throws IOException, InterruptedException {
        switch (mode) {
            case "throughput" -> {
                closedLoop(whole("--warmup"));
                failures.set(0);
                throughput(closedLoop(whole("--seconds")));
            }
            case "rate" -> {
                closedLoop(whole("--warmup"));
                failures.set(0);
                rate();
            }
            case "jobs" -> jobs(count(MANY_JOBS));
            case "polls" -> polls(count(MANY_POLLS));
            default ->
                throw new IllegalArgumentException(
                        "The mode (%s) must be catalogue, throughput, rate, jobs or polls.".formatted(mode));
        }
    }

    /** Every client begins its next quote when its last is answered. */
    private Latencies closedLoop(int seconds) throws InterruptedException {
        var whole = new Latencies();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < whole("--connections"); i++) {
                clients.execute(() -> {
                    while (System.nanoTime() < end) {
                        long start = System.nanoTime();
                        if (option("--style").equals("poll") ? isPolled() : isAwaited()) {
                            whole.add(System.nanoTime() - start);
                        }
                    }
                });
            }
        }
        return whole;
    }

    private void throughput(Latencies whole) {
        row.put("style", option("--style"));
        row.put("connections", option("--connections"));
        row.put("per_second", perSecond(whole.size(), whole("--seconds")));
        put("quote", whole);
    }

    /** Quotes and looks at finished jobs, begun on the clock. */
    private void rate() throws InterruptedException {
        int rate = whole("--rate");
        var submits = new Latencies();
        var quotes = new Latencies();
        var looks = new Latencies();
        String known = submitted();
        long interval = Math.round(NANOS_PER_SECOND / rate);
        long begin = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < (long) rate * whole("--seconds"); i++) {
                long due = begin + i * interval;
                sleepUntil(due);
                clients.execute(() -> quote(due, submits, quotes));
                clients.execute(() -> look(known, due, looks));
            }
        }
        row.put("rate", option("--rate"));
        row.put("per_second", perSecond(quotes.size(), whole("--seconds")));
        put("submit", submits);
        put("status", looks);
        put("quote", quotes);
    }

    private void jobs(int count) throws IOException, InterruptedException {
        ServerMemory before = memory();
        long start = System.nanoTime();
        var left = new AtomicLong(count);
        var whole = new Latencies();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < whole("--connections"); i++) {
                clients.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        long begun = System.nanoTime();
                        if (isAwaited()) {
                            whole.add(System.nanoTime() - begun);
                        }
                    }
                });
            }
        }
        remember(before, whole, start);
    }

    private void polls(int count) throws IOException, InterruptedException {
        String known = submitted();
        ServerMemory before = memory();
        long start = System.nanoTime();
        var left = new AtomicLong(count);
        var looks = new Latencies();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < whole("--connections"); i++) {
                clients.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        look(known, System.nanoTime(), looks);
                    }
                });
            }
        }
        remember(before, looks, start);
    }

    private void remember(ServerMemory before, Latencies taken, long start) throws IOException {
        ServerMemory after = memory();
        row.put("count", Integer.toString(taken.size()));
        row.put("per_second", perSecond(taken.size(), (System.nanoTime() - start) / NANOS_PER_SECOND));
        row.put("before", before.shown());
        row.put("after", after.shown());
    }

    private boolean isAwaited() {
        Wire.Answer answer = lines.use(wire -> wire.post("/run?wait=10", "", bodies.apply(numbers.getAndIncrement())));
        return isGood(answer.status() == 200, answer);
    }

    private boolean isPolled() {
        String self = submitted();
        Wire.Answer answer = lines.use(wire -> wire.get(self));
        while (answer.status() == 200 && isLive(answer)) {
            answer = lines.use(wire -> wire.get(self));
        }
        return isGood(answer.status() == 200, answer);
    }

    private void quote(long due, Latencies submits, Latencies quotes) {
        Wire.Answer accepted = lines.use(wire -> wire.post("/run", "", bodies.apply(numbers.getAndIncrement())));
        if (!isGood(accepted.status() == 202, accepted)) {
            return;
        }
        submits.add(System.nanoTime() - due);
        Wire.Answer answer = lines.use(wire -> wire.get(accepted.text("self") + "?wait=10"));
        while (answer.status() == 200 && isLive(answer)) {
            answer = lines.use(wire -> wire.get(accepted.text("self") + "?wait=10"));
        }
        if (isGood(answer.status() == 200, answer)) {
            quotes.add(System.nanoTime() - due);
        }
    }

    private void look(String known, long due, Latencies looks) {
        Wire.Answer answer = lines.use(wire -> wire.get(known));
        if (isGood(answer.status() == 200, answer)) {
            looks.add(System.nanoTime() - due);
        }
    }

    private String submitted() {
        Wire.Answer answer = lines.use(wire -> wire.post("/run", "", bodies.apply(numbers.getAndIncrement())));
        isGood(answer.status() == 202, answer);
        return answer.text("self");
    }

    private boolean isGood(boolean isAsWished, Wire.Answer answer) {
        if (!isAsWished && failures.getAndIncrement() == 0) {
            System.out.printf("first failure: %d %s%n", answer.status(), answer.body());
        }
        return isAsWished;
    }

    private static boolean isLive(Wire.Answer answer) {
        String status = answer.text("status");
        return status.equals("pending") || status.equals("running");
    }

    private void put(String name, Latencies latencies) {
        row.put(name + "_p50", latencies.percentile(50));
        row.put(name + "_p99", latencies.percentile(99));
        row.put(name + "_max", latencies.longest());
    }

    private ServerMemory memory() throws IOException {
        return ServerMemory.of(Long.parseLong(option("--pid")));
    }

    private void report(String mode) throws IOException {
        row.put("failures", Long.toString(failures.get()));
        row.forEach((name, value) -> System.out.printf("%-12s %s%n", name, value));
        Path csv = Path.of(option("--csv"));
        String facts = String.join(
                " ",
                row.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
        List<String> kept = List.of(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Circumstances.commit(),
                Circumstances.machine(),
                mode,
                Integer.toString(option("--url").split(",", -1).length),
                option("--note"),
                facts);
        Path folder = csv.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String header = Files.exists(csv) ? "" : "date,commit,machine,mode,servers,note,figures\n";
        Files.writeString(
                csv,
                header + String.join(",", kept.stream().map(Load::cell).toList()) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String cell(String value) {
        return value.contains(",") ? '"' + value + '"' : value;
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    private int whole(String name) {
        return Integer.parseInt(option(name));
    }

    private int count(int otherwise) {
        return option("--count").isEmpty() ? otherwise : whole("--count");
    }

    private static String perSecond(int count, double seconds) {
        return String.format(Locale.ROOT, "%.1f", count / seconds);
    }

    private static void sleepUntil(long due) throws InterruptedException {
        long left = due - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private static LongFunction<String> same(String file) throws IOException {
        String body = Files.readString(Path.of(file));
        return number -> body;
    }
}
