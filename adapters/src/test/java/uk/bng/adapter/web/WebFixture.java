package uk.bng.adapter.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.archive.memory.InMemoryQuoteArchive;
import uk.bng.adapter.jobs.memory.InMemoryJobStore;
import uk.bng.adapter.json.ResultWriter;
import uk.bng.adapter.json.StoredQuote;
import uk.bng.adapter.outbox.memory.InMemorySaveQueue;
import uk.bng.adapter.sessions.InMemorySessions;
import uk.bng.adapter.solver.ojalgo.OjAlgoQuoteSolver;
import uk.bng.application.job.CrmSaving;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobLog;
import uk.bng.application.job.JobNews;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.JobTerms;
import uk.bng.application.job.Lease;
import uk.bng.application.job.Owner;
import uk.bng.application.job.RunningJobs;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.CrmCall;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.JobEvent;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.Journal;
import uk.bng.application.port.RequestEvent;
import uk.bng.application.port.SaveEvent;
import uk.bng.application.port.ScriptedCrm;
import uk.bng.application.port.SessionTerms;
import uk.bng.application.save.CrmSight;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.SaveRules;
import uk.bng.application.usecase.AnswerOrder;
import uk.bng.application.usecase.ArchiveTools;
import uk.bng.application.usecase.CancelQuote;
import uk.bng.application.usecase.CheckOrder;
import uk.bng.application.usecase.CompareQuotes;
import uk.bng.application.usecase.EraseQuote;
import uk.bng.application.usecase.FindQuotes;
import uk.bng.application.usecase.FollowQuote;
import uk.bng.application.usecase.ForgetQuote;
import uk.bng.application.usecase.ListParkedSaves;
import uk.bng.application.usecase.ListQuotes;
import uk.bng.application.usecase.LocateSite;
import uk.bng.application.usecase.OpenSession;
import uk.bng.application.usecase.OrderDefaults;
import uk.bng.application.usecase.PublishQuote;
import uk.bng.application.usecase.ReadArchive;
import uk.bng.application.usecase.ReadQuote;
import uk.bng.application.usecase.Requote;
import uk.bng.application.usecase.RunJobs;
import uk.bng.application.usecase.SaveSheets;
import uk.bng.application.usecase.SaveTools;
import uk.bng.application.usecase.SubmitQuote;
import uk.bng.domain.demand.RequestDefaults;
import uk.bng.domain.solve.SolveLimits;

/** The API over a real socket, with real use cases over jobs in memory; jobs run when a test says so. */
final class WebFixture implements AutoCloseable {
    static final String ORDER = "{\"demand\":[{\"habitat_name\":\"Grassland - Modified grassland\",\"units\":0.08}],"
            + "\"location\":{\"lpa_name\":\"West Oxfordshire\",\"nca_name\":\"Cotswolds\"}}";

    /** A file of the page that the fixture serves. */
    static final String ASSET = "page-1b9d6bcd.js";

    private static final PageFiles PAGE = PageFiles.in("uk/bng/adapter/web/page");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE = 2_000_000;
    private static final WorkerName WORKER = new WorkerName("test");
    private static final OrderDefaults DEFAULTS = new OrderDefaults(
            RequestDefaults.STANDARD, "ojalgo", List.of("ojalgo"), new SolveLimits(Duration.ofSeconds(5), 1, 1));

    final TestKeys keys = new TestKeys();
    final Doors doors = new Doors();
    final List<RequestEvent> journal = new CopyOnWriteArrayList<>();
    final List<HealthCheck> checks = new CopyOnWriteArrayList<>();
    final ScriptedCrm crm = new ScriptedCrm();
    final CrmSight sight = new CrmSight(new Readiness.Off());
    final Map<JobId, CrmSaving> savings = new ConcurrentHashMap<>();
    final InstantSource clock = InstantSource.system();
    private final AtomicLong skipped = new AtomicLong();
    final InMemorySessions sessions =
            new InMemorySessions(SessionTerms.STANDARD, () -> clock.instant().plusNanos(skipped.get()));
    final InMemoryQuoteArchive archive = new InMemoryQuoteArchive(100);
    final FailingStore failing;
    final JobStore store;
    final WebService service;

    private final RunJobs worker;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private WebFixture(JobRules rules, WebTerms terms, List<HealthCheck> checks) {
        this(rules, terms, checks, PAGE);
    }

    private WebFixture(JobRules rules, WebTerms terms, List<HealthCheck> checks, PageFiles page) {
        this.checks.addAll(checks);
        this.store = new InMemoryJobStore(rules, clock);
        this.failing = new FailingStore(store);
        JobStore seen = failing.store();
        var running = new RunningJobs();
        var news = new JobNews(running);
        store.listen(news);
        var events = new Events();
        var checking = new CheckOrder(SharedFacts.CATALOGUE, SharedFacts.PLACES, DEFAULTS);
        this.worker = new RunJobs(
                store,
                SharedFacts.CATALOGUE,
                new AnswerOrder(
                        unused -> new OjAlgoQuoteSolver(System::nanoTime),
                        () -> SharedFacts.STATUTORY,
                        System::nanoTime,
                        SharedFacts.PLACES,
                        DEFAULTS),
                running,
                answered -> ResultWriter.answer(answered, "test"),
                new ArchiveTools(archive, this::client, clock),
                events,
                System::nanoTime,
                JobTerms.of(Duration.ofSeconds(30), Duration.ofSeconds(10)),
                UnaryOperator.identity(),
                null);
        var submit = new SubmitQuote(checking, seen, UUID::randomUUID);
        this.service = WebService.start(new WebDesk(
                submit,
                checking,
                new ReadQuote(seen),
                new FollowQuote(seen, news),
                new ListQuotes(seen),
                new CancelQuote(seen),
                new ForgetQuote(seen),
                new ArchiveDesk(
                        new FindQuotes(archive, () -> SharedFacts.GEOGRAPHY),
                        new ReadArchive(archive),
                        new CompareQuotes(archive, SharedFacts.CATALOGUE),
                        new Requote(archive, submit),
                        new EraseQuote(archive, events::audit, clock)),
                crm(seen, events),
                SharedFacts.CATALOGUE,
                DEFAULTS,
                () -> SharedFacts.GEOGRAPHY,
                new LocateSite(SharedFacts.PLACES),
                keys,
                sessions,
                new OpenSession(sessions, this::letters, SharedFacts::sha256),
                events,
                this.checks,
                () -> "bng_up 1\n",
                page,
                new Features(true, false, Duration.ofMinutes(5)),
                doors,
                clock,
                () -> System.nanoTime() + skipped.get(),
                UUID::randomUUID,
                terms));
    }

    private String client(Owner owner) {
        return keys.find(owner.value()).map(AccessKey::client).orElse(owner.value());
    }

    private CrmDesk crm(JobStore jobs, Journal events) {
        var queue = new InMemorySaveQueue(SaveRules.STANDARD, clock);
        var tools = new SaveTools(
                crm, queue, sight, events, clock, () -> System.nanoTime() + skipped.get(), UnaryOperator.identity());
        return new CrmDesk(
                "none",
                sight::seen,
                crm.quoteObject(),
                new PublishQuote(jobs, new SaveSheets(StoredQuote::facts, id -> null), tools, this::skip),
                unused -> Map.copyOf(savings),
                new ListParkedSaves(queue, jobs),
                null);
    }

    /** Open to everybody, with usual terms. */
    static WebFixture open() {
        return with(UnaryOperator.identity());
    }

    /** With other terms than usual. */
    static WebFixture with(UnaryOperator<WebTerms> change) {
        return new WebFixture(JobRules.STANDARD, change.apply(terms()), List.of());
    }

    /** With other rules of the store than usual. */
    static WebFixture under(JobRules rules) {
        return new WebFixture(rules, terms(), List.of());
    }

    /** With these things that the service needs. */
    static WebFixture needing(HealthCheck... checks) {
        return new WebFixture(JobRules.STANDARD, terms(), List.of(checks));
    }

    /** As it was built without a page. */
    static WebFixture withoutPage() {
        return new WebFixture(JobRules.STANDARD, terms(), List.of(), PageFiles.in("uk/bng/adapter/web/nowhere"));
    }

    private static WebTerms terms() {
        return WebTerms.at("127.0.0.1", 0, "test");
    }

    /** The terms with other limits. */
    static UnaryOperator<WebTerms> limited(int submits, int reads, int streams) {
        return terms -> new WebTerms(
                terms.host(),
                terms.port(),
                terms.keys(),
                new WebLimits(submits, reads, streams),
                terms.origins(),
                terms.frameParents(),
                terms.version(),
                terms.heartbeat());
    }

    private String letters(int count) {
        String random = UUID.randomUUID().toString().replace("-", "");
        return (random + random).substring(0, count);
    }

    /** Lets time pass for quotas and waits. */
    void skip(Duration time) {
        skipped.addAndGet(time.toNanos());
    }

    /** Works out the next job that waits. */
    void work() {
        if (!worker.runNext(WORKER)) {
            throw new IllegalStateException("A job must wait.");
        }
    }

    /** Takes the next job without working on it. */
    Lease claim() {
        return store.claim(WORKER, Duration.ofMinutes(1)).orElseThrow();
    }

    /** Ends a job without a plan. */
    void finish(Lease lease) {
        store.finish(lease, new JobEnding.Cancelled(null), JobLog.EMPTY);
    }

    /** Hands the usual order in and gives the id of its job. */
    String submitted(String... headers) {
        HttpResponse<String> answer = post("/run", ORDER, headers);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("The order must be accepted: " + answer.body());
        }
        return json(answer).getString("job_id");
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Posts JSON, unless the headers give another type. */
    HttpResponse<String> post(String path, @Nullable String body, String... headers) {
        boolean isTyped = List.of(headers).stream().anyMatch(name -> name.equalsIgnoreCase("Content-Type"));
        List<String> all = new ArrayList<>(List.of(headers));
        if (body != null && !isTyped) {
            all.add("Content-Type");
            all.add("application/json");
        }
        return send("POST", path, body, all.toArray(String[]::new));
    }

    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        try {
            return client.send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The request must not be interrupted.", e);
        }
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            return client.send(request("GET", path, null, headers), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The request must not be interrupted.", e);
        }
    }

    private HttpRequest request(String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    int port() {
        return service.port();
    }

    /** Sends these bytes and no more, and gives everything that comes back until the server hangs up. */
    String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** What the journal was told of an answer; it is told after the answer is given. */
    RequestEvent told(HttpResponse<?> answer) {
        return told(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    RequestEvent told(String requestId) {
        await(
                () -> journal.stream().anyMatch(event -> event.requestId().equals(requestId)),
                () -> "The journal was told nothing of the request " + requestId + '.');
        return journal.stream()
                .filter(event -> event.requestId().equals(requestId))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until something holds; fails when it does not within the usual patience. */
    static void await(BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    @Override
    public void close() {
        client.close();
        service.stop(Duration.ZERO);
    }

    private final class Events implements Journal {
        @Override
        public void request(RequestEvent event) {
            journal.add(event);
        }

        @Override
        public void job(JobEvent event) {
            // Tests of the worker look at these.
        }

        @Override
        public void call(DependencyCall call) {
            // Tests of the adapters look at these.
        }

        @Override
        public void crm(CrmCall call) {
            // Tests of saving look at these.
        }

        @Override
        public void save(SaveEvent event) {
            // Tests of saving look at these.
        }

        @Override
        public void audit(AuditEvent event) {
            // Tests of saving look at these.
        }
    }
}
