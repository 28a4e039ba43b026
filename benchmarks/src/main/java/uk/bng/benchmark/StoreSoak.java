package uk.bng.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.crm.attio.fake.StrictAttio;

/**
 * Hands quotes to three instances over a real PostgreSQL and a real Redis, and has every second one saved to a played CRM, while
 * instances are killed every few seconds and both servers are ended and started again now and then: {@code StoreSoak [QUOTES
 * (10000)] [SECONDS BETWEEN KILLS (4)] [SECONDS BETWEEN RESTARTS (45)] [APP (bootstrap/target/app/bng-bootstrap.jar)]}. Prints
 * a report and ends with status 1 when a quote or a save was lost or doubled, a reference is missing, or more is held of a
 * stock than there is.
 */
public final class StoreSoak {
    private static final int INSTANCES = 3;
    private static final int CLIENTS = 24;
    private static final int PAUSE_MS = 100;
    private static final int PLENTY = 8;
    private static final int COMPANIES = 40;
    private static final int CRM_PACE = 1_000_000;
    private static final String TOKEN = "soak-token-0123456789";

    private final int quotes;
    private final int killSeconds;
    private final int restartSeconds;
    private final RealStores stores;
    private final StrictAttio attio;
    private final List<String> companies;
    private final List<Server> servers;
    private final Map<Integer, String> jobs = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger restarts = new AtomicInteger();

    private StoreSoak(
            int quotes,
            int killSeconds,
            int restartSeconds,
            RealStores stores,
            StrictAttio attio,
            List<String> companies,
            List<Server> servers) {
        this.quotes = quotes;
        this.killSeconds = killSeconds;
        this.restartSeconds = restartSeconds;
        this.stores = stores;
        this.attio = attio;
        this.companies = companies;
        this.servers = List.copyOf(servers);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int quotes = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int killSeconds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        int restartSeconds = args.length > 2 ? Integer.parseInt(args[2]) : 45;
        Path app = Path.of(args.length > 3 ? args[3] : "bootstrap/target/app/bng-bootstrap.jar");
        boolean isWell = false;
        List<Server> servers = new ArrayList<>();
        try (RealStores stores = RealStores.start();
                StrictAttio attio = StrictAttio.start().token(TOKEN, StrictAttio.ALL_SCOPES)) {
            attio.pace(CRM_PACE, CRM_PACE);
            List<String> companies = new ArrayList<>();
            for (int i = 0; i < COMPANIES; i++) {
                companies.add(attio.workspace().record("companies", "Company " + i));
            }
            Map<String, String> environment = environment(stores, attio);
            Path workbook = Files.createTempFile("bng-market", ".xlsx");
            TypicalMarket.write(workbook, PLENTY);
            succeed(Topology.run(app, environment, "crm", "install"));
            succeed(Topology.run(app, environment, "catalogue", "import", workbook.toString()));
            for (int i = 0; i < INSTANCES; i++) {
                servers.add(Server.start(app, environment));
            }
            for (Server server : servers) {
                server.awaitReady();
            }
            isWell = new StoreSoak(quotes, killSeconds, restartSeconds, stores, attio, companies, servers).isWell();
        } finally {
            servers.forEach(Server::close);
        }
        System.exit(isWell ? 0 : 1);
    }

    private static Map<String, String> environment(RealStores stores, StrictAttio attio) {
        Map<String, String> environment = stores.environment();
        environment.put("BNG_CRM_KIND", "attio");
        environment.put("BNG_CRM_ATTIO_TOKEN", TOKEN);
        environment.put("BNG_CRM_ATTIO_BASE", attio.url());
        environment.put("BNG_JOBS_LEASE", "PT5S");
        environment.put("BNG_JOBS_HEARTBEAT", "PT1S");
        environment.put("BNG_JOBS_QUEUE", "100000");
        environment.put("BNG_LIMITS_LIVE", "100000");
        environment.put("BNG_LIMITS_SUBMITS", "1000000");
        environment.put("BNG_LIMITS_READS", "1000000");
        return environment;
    }

    private static void succeed(int code) {
        if (code != 0) {
            throw new IllegalStateException("A command must end with 0, and ended with %d.".formatted(code));
        }
    }

    private boolean isWell() throws InterruptedException {
        long start = System.nanoTime();
        Thread killer = background("killer", killSeconds, this::killOne);
        Thread restarter = background("restarter", restartSeconds, this::restartOne);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(this::quoteAll);
            }
        }
        killer.interrupt();
        restarter.interrupt();
        killer.join();
        restarter.join();
        for (Server server : servers) {
            server.awaitReady();
        }
        var ledger = new SoakLedger(stores.jdbc());
        ledger.awaitSaves();
        System.out.printf(
                "%d quotes in %d s: %d kills, %d restarts of a store, %d requests repeated%n",
                quotes,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                kills.get(),
                restarts.get(),
                repeats.get());
        System.out.println("answers      " + new TreeMap<>(answers));
        return ledger.isWell(
                quotes,
                jobs,
                answered("save 200") + answered("save 202"),
                attio.workspace().count("quotes"));
    }

    private void quoteAll() {
        for (int number = next.getAndIncrement(); number < quotes; number = next.getAndIncrement()) {
            String job = submitted(number);
            jobs.put(number, job);
            String outcome = outcome(job);
            count("quote " + outcome);
            if (number % 2 == 0 && (outcome.equals("optimal") || outcome.equals("feasible"))) {
                count("save " + saved(job, companies.get(number % COMPANIES)));
            }
        }
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, unused -> new AtomicInteger()).incrementAndGet();
    }

    private int answered(String answer) {
        AtomicInteger count = answers.get(answer);
        return count == null ? 0 : count.get();
    }

    private String submitted(int number) {
        String key = "Idempotency-Key: soak-%d\r\n".formatted(number);
        return until(number, wire -> {
                    Wire.Answer answer = wire.post("/run", key, TypicalMarket.body(number));
                    return answer.status() == 202 ? answer : null;
                })
                .text("job_id");
    }

    private String outcome(String job) {
        Wire.Answer ended = until(job.hashCode(), wire -> {
            Wire.Answer answer = wire.get("/status/" + job + "?wait=10");
            String status = answer.text("status");
            return answer.status() == 200 && !status.equals("pending") && !status.equals("running") ? answer : null;
        });
        String status = ended.text("status");
        return status.equals("completed") ? ended.text("kind") : status;
    }

    private String saved(String job, String company) {
        String body = "{\"record_id\":\"%s\",\"job_id\":\"%s\"}".formatted(company, job);
        Wire.Answer ended = until(job.hashCode(), wire -> {
            Wire.Answer answer = wire.post("/save", "", body);
            return answer.status() < 500 ? answer : null;
        });
        return ended.status() == 200 || ended.status() == 202
                ? Integer.toString(ended.status())
                : ended.status() + " " + ended.text("type");
    }

    /** A question that gives nothing while it is to be asked again. */
    private interface Question {
        Wire.@Nullable Answer ask(Wire wire) throws IOException;
    }

    /** Asks one instance after another until there is an answer. */
    private Wire.Answer until(int seed, Question question) {
        var random = new SplittableRandom(seed);
        while (true) {
            try (var wire = new Wire(servers.get(random.nextInt(INSTANCES)).uri())) {
                Wire.Answer answer = question.ask(wire);
                if (answer != null) {
                    return answer;
                }
            } catch (IOException | RuntimeException e) {
                // Killed, not up again, or cut off in the middle of an answer: another one has it.
            }
            repeats.incrementAndGet();
            pause();
        }
    }

    private void killOne(SplittableRandom random) throws IOException, InterruptedException {
        Server victim = servers.get(random.nextInt(INSTANCES));
        victim.restart();
        kills.incrementAndGet();
        victim.awaitReady();
    }

    private void restartOne(SplittableRandom random) throws IOException {
        if (restarts.getAndIncrement() % 2 == 0) {
            stores.restartPostgres();
        } else {
            stores.restartRedis();
        }
    }

    /** What is done again and again in the background. */
    private interface Disturbance {
        void disturb(SplittableRandom random) throws IOException, InterruptedException;
    }

    private Thread background(String name, int seconds, Disturbance disturbance) {
        var random = new SplittableRandom(quotes);
        var thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            TimeUnit.SECONDS.sleep(seconds);
                            disturbance.disturb(random);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (IOException e) {
                        System.out.println(name + " gave up: " + e.getMessage());
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
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
