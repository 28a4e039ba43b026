package uk.bng.adapter.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.Census;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.CrmCall;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.DependencyUnavailable;
import uk.bng.application.port.JobEvent;
import uk.bng.application.port.Journal;
import uk.bng.application.port.RequestEvent;
import uk.bng.application.port.SaveEvent;
import uk.bng.application.save.SaveCensus;

/**
 * Counts and times what it is told, for Prometheus, and logs one line per request and job. Questions about health and
 * metrics are counted but not logged.
 */
public final class MicrometerJournal implements Journal, AutoCloseable {
    private static final String NONE = "none";

    /** The methods that are counted by name; a caller may send any other word, and must not fill the memory. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Duration[] QUICK = durations(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000);
    private static final Duration[] SLOW =
            durations(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Supplier<Census> census;
    private final AtomicReference<@Nullable Census> counted = new AtomicReference<>();
    private final AtomicReference<@Nullable Supplier<SaveCensus>> saveCensus = new AtomicReference<>();
    private final AtomicReference<@Nullable SaveCensus> countedSaves = new AtomicReference<>();
    private final AtomicReference<@Nullable Consumer<AuditEvent>> audits = new AtomicReference<>();
    private final AtomicBoolean scraped = new AtomicBoolean();
    private final AtomicReference<@Nullable JvmMeters> jvm = new AtomicReference<>();

    private final MeterProvider<Counter> requests = Counter.builder("bng.http.requests")
            .description("Requests answered")
            .withRegistry(registry);
    private final MeterProvider<Timer> requestTime = Timer.builder("bng.http.request")
            .description("Time from a request to its answer")
            .serviceLevelObjectives(QUICK)
            .withRegistry(registry);
    private final MeterProvider<Counter> jobs = Counter.builder("bng.jobs.finished")
            .description("Jobs that a worker let go of")
            .withRegistry(registry);
    private final Timer jobWait = Timer.builder("bng.job.wait")
            .description("Time from a job's submit to its claim")
            .serviceLevelObjectives(SLOW)
            .register(registry);
    private final MeterProvider<Timer> solves = Timer.builder("bng.solve")
            .description("Time that an engine took for a quote")
            .serviceLevelObjectives(SLOW)
            .withRegistry(registry);
    private final DistributionSummary options = DistributionSummary.builder("bng.quote.options")
            .description("Options that a quote had to choose from")
            .register(registry);
    private final Counter auditFailures = Counter.builder("bng.plan.audit.failures")
            .description("Plans that broke the audit and were not answered")
            .register(registry);
    private final MeterProvider<Timer> calls = Timer.builder("bng.dependency")
            .description("Time that a dependency took to answer")
            .withRegistry(registry);
    private final MeterProvider<Counter> callErrors = Counter.builder("bng.dependency.errors")
            .description("Calls of a dependency that failed")
            .withRegistry(registry);
    private final MeterProvider<Timer> crmCalls = Timer.builder("bng.crm.call")
            .description("Time that the CRM took to answer")
            .serviceLevelObjectives(QUICK)
            .withRegistry(registry);
    private final MeterProvider<Counter> saves = Counter.builder("bng.crm.saves")
            .description("Tries to save a quote to the CRM")
            .withRegistry(registry);

    /**
     * A journal that shows the queue too.
     *
     * @param census asked at each scrape; where it fails, the numbers of the queue are not a number
     */
    public MicrometerJournal(Supplier<Census> census) {
        this.census = census;
        gauge("bng.queue.depth", null, "Jobs that wait", Census::pending);
        gauge(
                "bng.queue.oldest",
                "seconds",
                "How long the oldest of them has waited",
                seen -> seconds(seen.oldestWait()));
        gauge("bng.jobs.running", null, "Jobs under a lease, over all processes", Census::running);
    }

    @Override
    public void request(RequestEvent event) {
        String method = METHODS.contains(event.method()) ? event.method() : "other";
        String[] where = {"route", event.route(), "method", method};
        requests.withTags("route", event.route(), "method", method, "status", Integer.toString(event.status()))
                .increment();
        requestTime.withTags(where).record(event.time());
        if (!isAboutTheService(event.route())) {
            WideEvents.request(event);
        }
    }

    @Override
    public void job(JobEvent event) {
        String outcome = event.outcome();
        jobs.withTags("ending", event.ending(), "outcome", Objects.requireNonNullElse(outcome, NONE))
                .increment();
        jobWait.record(event.waited());
        if (outcome != null) {
            solves.withTag("engine", event.engine()).record(event.solved());
            options.record(event.options());
        }
        if (event.auditFailed()) {
            auditFailures.increment();
        }
        WideEvents.job(event);
    }

    @Override
    public void call(DependencyCall call) {
        calls.withTags("dependency", call.dependency(), "operation", call.operation())
                .record(call.time());
        if (call.failed()) {
            callErrors.withTag("dependency", call.dependency()).increment();
        }
    }

    @Override
    public void crm(CrmCall call) {
        crmCalls.withTags("method", call.method(), "route", call.route(), "status", Integer.toString(call.status()))
                .record(call.time());
        WideEvents.crm(call);
    }

    @Override
    public void save(SaveEvent event) {
        saves.withTag("outcome", event.outcome()).increment();
        WideEvents.save(event);
    }

    @Override
    public void audit(AuditEvent event) {
        AuditLines.write(event);
        Consumer<AuditEvent> keeper = audits.get();
        if (keeper != null) {
            try {
                keeper.accept(event);
            } catch (RuntimeException e) {
                // What was done is done, and stands in the line above; who reads the log must know that it lacks.
                AuditLines.notKept(event, e);
            }
        }
    }

    /** Has what was done kept elsewhere too; where that fails it is told and nothing else happens. */
    public void keepAudit(Consumer<AuditEvent> keeper) {
        audits.set(keeper);
    }

    /** Shows the line of saves too; {@code waiting} is asked at each scrape. */
    public void showSaves(Supplier<SaveCensus> waiting) {
        saveCensus.set(waiting);
        saveGauge("bng.crm.queue.depth", null, "Saves that wait for the CRM", SaveCensus::waiting);
        saveGauge(
                "bng.crm.queue.oldest",
                "seconds",
                "How long the oldest of them has waited",
                seen -> seconds(seen.oldest()));
        saveGauge("bng.crm.parked", null, "Saves that wait for a person", SaveCensus::parked);
    }

    /** All numbers as Prometheus reads them (text format 0.0.4). */
    public String metrics() {
        // Asking the machine about itself wakes much that no start should wait for.
        if (scraped.compareAndSet(false, true)) {
            jvm.set(JvmMeters.in(registry));
        }
        counted.set(known(census));
        Supplier<SaveCensus> waiting = saveCensus.get();
        countedSaves.set(waiting == null ? null : known(waiting));
        return registry.scrape();
    }

    @Override
    public void close() {
        JvmMeters meters = jvm.getAndSet(null);
        if (meters != null) {
            meters.close();
        }
        registry.close();
    }

    private static <T> @Nullable T known(Supplier<T> count) {
        try {
            return count.get();
        } catch (DependencyUnavailable e) {
            return null;
        }
    }

    private void saveGauge(
            String name, @Nullable String unit, String description, ToDoubleFunction<SaveCensus> number) {
        gauge(countedSaves, name, unit, description, number);
    }

    private void gauge(String name, @Nullable String unit, String description, ToDoubleFunction<Census> number) {
        gauge(counted, name, unit, description, number);
    }

    private <T> void gauge(
            AtomicReference<@Nullable T> counts,
            String name,
            @Nullable String unit,
            String description,
            ToDoubleFunction<T> number) {
        Gauge.builder(name, counts, seen -> {
                    T known = seen.get();
                    return known == null ? Double.NaN : number.applyAsDouble(known);
                })
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    private static boolean isAboutTheService(String route) {
        return route.equals("/metrics") || route.equals("/health") || route.startsWith("/health/");
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static Duration[] durations(long... millis) {
        Duration[] durations = new Duration[millis.length];
        for (int i = 0; i < millis.length; i++) {
            durations[i] = Duration.ofMillis(millis[i]);
        }
        return durations;
    }
}
