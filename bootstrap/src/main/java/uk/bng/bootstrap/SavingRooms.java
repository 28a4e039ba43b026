package uk.bng.bootstrap;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.StoredQuote;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.telemetry.MicrometerJournal;
import uk.bng.adapter.web.CrmDesk;
import uk.bng.adapter.web.HealthCheck;
import uk.bng.application.job.JobId;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.CrmEar;
import uk.bng.application.port.JobStore;
import uk.bng.application.port.QuoteArchive;
import uk.bng.application.save.CrmSight;
import uk.bng.application.save.Readiness;
import uk.bng.application.usecase.CheckCrm;
import uk.bng.application.usecase.DeliverSaves;
import uk.bng.application.usecase.HearCrm;
import uk.bng.application.usecase.HoldTools;
import uk.bng.application.usecase.ListParkedSaves;
import uk.bng.application.usecase.PublishQuote;
import uk.bng.application.usecase.ReadSaves;
import uk.bng.application.usecase.SaveSheets;
import uk.bng.application.usecase.SaveTools;

/** What saves quotes to the CRM, put together. */
final class SavingRooms {
    private static final System.Logger LOG = System.getLogger(SavingRooms.class.getName());

    private final CrmSettings settings;
    private final JobStore jobs;
    private final QuoteArchive archive;
    private final OpenCrm crm;
    private final OpenOutbox outbox;
    private final CrmSight sight;
    private final SaveTools tools;
    private final SaveSheets sheets;
    private final ExecutorService hearing = Executors.newVirtualThreadPerTaskExecutor();

    SavingRooms(
            Settings settings,
            String version,
            JobStore jobs,
            QuoteArchive archive,
            Supplier<Database> database,
            @Nullable HoldTools holds,
            MicrometerJournal journal,
            InstantSource clock,
            LongSupplier ticks,
            RandomGenerator chance) {
        this.settings = settings.crm();
        this.jobs = jobs;
        this.archive = archive;
        this.crm = OpenCrm.of(settings.crm(), version, journal, clock, ticks);
        this.outbox = OpenOutbox.of(settings, clock, database);
        this.sight = new CrmSight(isConnected() ? new Readiness.Unreachable() : new Readiness.Off());
        this.tools = new SaveTools(
                crm.crm(), outbox.queue(), sight, journal, clock, ticks, pause -> spread(pause, chance), holds);
        this.sheets =
                new SaveSheets(StoredQuote::facts, id -> page(settings.web().address(), id));
        journal.showSaves(outbox.queue()::census);
    }

    /** Whether quotes can be saved at all. */
    boolean isConnected() {
        return settings.isConnected();
    }

    CheckCrm checker() {
        return new CheckCrm(crm.crm(), outbox.queue(), sight);
    }

    /** Delivers all that is due. */
    Runnable deliverer(String process) {
        var deliver = new DeliverSaves(jobs, archive, sheets, tools);
        var worker = new WorkerName(process + "-saves");
        return () -> {
            boolean isMore = true;
            while (isMore) {
                isMore = deliver.deliverNext(worker);
            }
        };
    }

    CrmDesk desk() {
        CrmEar ear = crm.ear();
        return new CrmDesk(
                isConnected() ? settings.kind().code() : CrmSettings.Kind.NONE.code(),
                sight::seen,
                crm.crm().quoteObject(),
                new PublishQuote(jobs, sheets, tools, pause -> LockSupport.parkNanos(pause.toNanos())),
                new ReadSaves(outbox.queue())::read,
                new ListParkedSaves(outbox.queue(), jobs),
                ear == null ? null : new HearCrm(ear, tools, hearing));
    }

    /** How the CRM is; it may be anything without the service being down. */
    HealthCheck.State health() {
        String waiting = waiting();
        return switch (sight.seen()) {
            case Readiness.Off unused -> HealthCheck.State.UP;
            case Readiness.Ready unused -> new HealthCheck.State(true, waiting);
            case Readiness.Missing missing ->
                HealthCheck.State.degraded("The CRM does not allow all that is needed." + waiting);
            case Readiness.Unauthorised unused ->
                HealthCheck.State.degraded("The CRM does not accept the token." + waiting);
            case Readiness.Unreachable unused -> HealthCheck.State.degraded("The CRM does not answer." + waiting);
        };
    }

    private String waiting() {
        int count = outbox.atRisk().get().size();
        return count == 0 ? "" : " Quotes that wait in memory to be saved: %d.".formatted(count);
    }

    /** Says what is lost, where saves wait in this process alone. */
    void close() {
        hearing.shutdownNow();
        for (QuoteRef quote : outbox.atRisk().get()) {
            LOG.log(System.Logger.Level.ERROR, "crm.save.lost ref=" + quote);
        }
        crm.closing().run();
        outbox.closing().run();
    }

    /** A fifth more or less. */
    private static Duration spread(Duration pause, RandomGenerator chance) {
        return pause.multipliedBy(4).dividedBy(5).plusNanos(chance.nextLong(Math.max(1, pause.toNanos() * 2 / 5)));
    }

    private static @Nullable String page(@Nullable URI address, JobId job) {
        if (address == null) {
            return null;
        }
        String text = address.toString();
        return (text.endsWith("/") ? text : text + "/") + "?job=" + job;
    }
}
