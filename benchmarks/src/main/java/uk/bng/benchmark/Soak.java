package uk.bng.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.embedded.RedisServer;

/**
 * Hands quotes to three instances over one real Redis while one of them is killed every few seconds and started again:
 * {@code Soak [JOBS (10000)] [SECONDS BETWEEN KILLS (4)] [APP (bootstrap/target/app/bng-bootstrap.jar)]}. Each submit
 * carries an idempotency key and is repeated, at whichever instance, until one answers. In the end every job must be
 * listed once, and be completed. Prints a report and ends with status 1 when a job was lost, doubled or failed.
 */
public final class Soak {
    private static final int INSTANCES = 3;
    private static final int CLIENTS = 24;
    private static final int PAUSE_MS = 100;
    private static final Pattern ITEM = Pattern.compile("\"job_id\":\"([0-9a-f-]{36})\",\"status\":\"([a-z]+)\"");
    private static final Pattern ATTEMPT = Pattern.compile("\"attempt\":(\\d+)");
    private static final Pattern NEXT = Pattern.compile("\"next_cursor\":\"([^\"]+)\"");

    private final int jobs;
    private final int killSeconds;
    private final List<Server> servers;
    private final Map<Integer, String> ids = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();

    private Soak(int jobs, int killSeconds, List<Server> servers) {
        this.jobs = jobs;
        this.killSeconds = killSeconds;
        this.servers = List.copyOf(servers);
    }

    /** All jobs as they are listed in the end. */
    private record Found(Map<String, String> statusById, int rows, int again) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int jobs = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int killSeconds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        Path app = Path.of(args.length > 2 ? args[2] : "bootstrap/target/app/bng-bootstrap.jar");
        int port = Server.freePort();
        RedisServer redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        List<Server> servers = new ArrayList<>();
        boolean isWell = false;
        try {
            for (int i = 0; i < INSTANCES; i++) {
                servers.add(Server.start(app, environment(port)));
            }
            for (Server server : servers) {
                server.awaitReady();
            }
            isWell = new Soak(jobs, killSeconds, servers).isWell();
        } finally {
            servers.forEach(Server::close);
            redis.stop();
        }
        System.exit(isWell ? 0 : 1);
    }

    private static Map<String, String> environment(int redis) {
        return Map.of(
                "BNG_JOBS_STORE", "redis",
                "BNG_REDIS_URL", "redis://127.0.0.1:" + redis,
                "BNG_JOBS_LEASE", "PT5S",
                "BNG_JOBS_HEARTBEAT", "PT1S",
                "BNG_JOBS_QUEUE", "100000",
                "BNG_LIMITS_LIVE", "100000",
                "BNG_LIMITS_SUBMITS", "1000000",
                "BNG_LIMITS_READS", "1000000");
    }

    private boolean isWell() throws InterruptedException {
        long start = System.nanoTime();
        var killer = new Thread(this::killNowAndThen, "killer");
        killer.setDaemon(true);
        killer.start();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(this::submitAll);
            }
        }
        System.out.printf("submitted    %d in %d s%n", ids.size(), seconds(start));
        while (live() > 0) {
            pause();
        }
        killer.interrupt();
        killer.join();
        for (Server server : servers) {
            server.awaitReady();
        }
        return isReported(found(), start);
    }

    private boolean isReported(Found found, long start) {
        Map<String, Integer> byStatus = new TreeMap<>();
        found.statusById().values().forEach(status -> byStatus.merge(status, 1, Integer::sum));
        Set<String> lost = new HashSet<>(ids.values());
        lost.removeAll(found.statusById().keySet());
        Set<String> extra = new HashSet<>(found.statusById().keySet());
        extra.removeAll(ids.values());
        int distinct = new HashSet<>(ids.values()).size();
        System.out.printf(
                """
                jobs         %d, listed %d rows in %d s
                by status    %s
                lost         %d
                doubled      %d listed beyond those submitted, %d rows twice, %d keys sharing a job
                kills        %d, submits repeated %d, jobs with more than one attempt %d
                """,
                jobs,
                found.rows(),
                seconds(start),
                byStatus,
                lost.size(),
                extra.size(),
                found.rows() - found.statusById().size(),
                ids.size() - distinct,
                kills.get(),
                repeats.get(),
                found.again());
        return lost.isEmpty()
                && extra.isEmpty()
                && distinct == jobs
                && found.rows() == jobs
                && byStatus.equals(Map.of("completed", jobs));
    }

    private void submitAll() {
        for (int number = next.getAndIncrement(); number < jobs; number = next.getAndIncrement()) {
            submit(number);
        }
    }

    private void submit(int number) {
        var random = new SplittableRandom(number);
        while (true) {
            try (var wire = new Wire(servers.get(random.nextInt(INSTANCES)).uri())) {
                Wire.Answer answer =
                        wire.post("/run", "Idempotency-Key: soak-%d\r\n".formatted(number), TypicalMarket.body(number));
                if (answer.status() == 202) {
                    ids.put(number, answer.text("job_id"));
                    return;
                }
            } catch (IOException e) {
                // Killed, or not up again: another instance, or the same one later, has the answer.
            }
            repeats.incrementAndGet();
            pause();
        }
    }

    private void killNowAndThen() {
        var random = new SplittableRandom(jobs);
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(killSeconds);
                Server victim = servers.get(random.nextInt(INSTANCES));
                victim.restart();
                kills.incrementAndGet();
                victim.awaitReady();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.out.println("an instance could not be started again: " + e.getMessage());
        }
    }

    private int live() {
        int live = 0;
        for (String status : List.of("pending", "running")) {
            Wire.Answer page = get("/jobs?limit=1&status=" + status);
            live += ITEM.matcher(page.body()).find() ? 1 : 0;
        }
        return live;
    }

    private Found found() {
        Map<String, String> statusById = new TreeMap<>();
        int rows = 0;
        int again = 0;
        String path = "/jobs?limit=100";
        while (true) {
            String page = get(path).body();
            Matcher item = ITEM.matcher(page);
            while (item.find()) {
                rows++;
                statusById.put(item.group(1), item.group(2));
            }
            Matcher attempt = ATTEMPT.matcher(page);
            while (attempt.find()) {
                again += attempt.group(1).equals("1") ? 0 : 1;
            }
            Matcher cursor = NEXT.matcher(page);
            if (!cursor.find()) {
                return new Found(statusById, rows, again);
            }
            path = "/jobs?limit=100&cursor=" + cursor.group(1);
        }
    }

    /** The answer of whichever instance gives one. */
    private Wire.Answer get(String path) {
        while (true) {
            for (Server server : servers) {
                try (var wire = new Wire(server.uri())) {
                    Wire.Answer answer = wire.get(path);
                    if (answer.status() == 200) {
                        return answer;
                    }
                } catch (IOException e) {
                    // The next one is asked.
                }
            }
            pause();
        }
    }

    private static long seconds(long start) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting.", e);
        }
    }
}
