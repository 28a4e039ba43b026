package uk.bng.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ResultWriter;
import uk.bng.adapter.json.RunRequestReader;
import uk.bng.adapter.keys.FileKeyRing;
import uk.bng.adapter.telemetry.MicrometerJournal;
import uk.bng.adapter.web.Doors;
import uk.bng.adapter.web.Features;
import uk.bng.adapter.web.HealthCheck;
import uk.bng.adapter.web.PageFiles;
import uk.bng.adapter.web.WebDesk;
import uk.bng.adapter.web.WebLimits;
import uk.bng.adapter.web.WebTerms;
import uk.bng.application.job.Census;
import uk.bng.application.job.JobNews;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.JobTerms;
import uk.bng.application.job.RunningJobs;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.JobStore;
import uk.bng.application.usecase.AnswerOrder;
import uk.bng.application.usecase.CancelQuote;
import uk.bng.application.usecase.CheckOrder;
import uk.bng.application.usecase.CountHolds;
import uk.bng.application.usecase.FollowQuote;
import uk.bng.application.usecase.ForgetQuote;
import uk.bng.application.usecase.HoldTools;
import uk.bng.application.usecase.KeepLeases;
import uk.bng.application.usecase.ListQuotes;
import uk.bng.application.usecase.LocateSite;
import uk.bng.application.usecase.OpenSession;
import uk.bng.application.usecase.OrderDefaults;
import uk.bng.application.usecase.ReadQuote;
import uk.bng.application.usecase.RunJobs;
import uk.bng.application.usecase.SubmitQuote;
import uk.bng.application.usecase.SweepJobs;
import uk.bng.domain.bank.BankFilling;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.place.Geography;

/** The rooms of the service put together, before anything runs in them. */
final class ServiceRooms {
    private static final System.Logger LOG = System.getLogger(ServiceRooms.class.getName());

    /** Where the page stands on the class path. */
    private static final String PAGE = "uk/bng/widget/page";

    private final Settings settings;
    private final String version;
    private final InstantSource clock;
    private final LongSupplier ticks;
    private final Wiring wiring;
    private final FileKeyRing keys;
    private final Admission admission;
    private final MicrometerJournal journal;
    private final OpenStore jobs;
    private final @Nullable HoldTools holds;
    private final SavingRooms saving;
    private final ArchiveRooms archive;
    private final RunningJobs running = new RunningJobs();
    private final JobNews news = new JobNews(running);
    private final Doors doors = new Doors();
    private final AtomicReference<@Nullable CatalogueVersion> told = new AtomicReference<>();
    private final AtomicReference<String> toldFault = new AtomicReference<>("");
    private final Pulse storePulse;
    private final Pulse cataloguePulse;

    /** Fails with what is wrong with the settings, or with the file of keys; nothing is open then. */
    ServiceRooms(Settings settings, String version, InstantSource clock, LongSupplier ticks) {
        this.settings = settings;
        this.version = version;
        this.clock = clock;
        this.ticks = ticks;
        this.keys = new FileKeyRing(
                settings.keys().file(),
                clock,
                warning -> LOG.log(System.Logger.Level.WARNING, "keys.unreadable {0}", warning));
        this.admission = Admission.of(settings, keys);
        this.journal = new MicrometerJournal(this::census);
        this.wiring = new Wiring(settings, version, clock, ticks, () -> journal);
        this.jobs = OpenStore.of(settings, journal, clock, ticks);
        this.holds = OpenReservations.of(settings, clock, wiring.database(), wiring::catalogue);
        var openArchive = OpenArchive.of(settings.archive(), wiring.database());
        this.saving = new SavingRooms(
                settings,
                version,
                jobs.store(),
                openArchive.archive(),
                wiring.database(),
                holds,
                journal,
                clock,
                ticks,
                new Random());
        this.archive = new ArchiveRooms(settings.archive(), openArchive, keys, journal, clock);
        this.storePulse = new Pulse("jobs", this::storeNow, "The store of jobs does not answer.");
        this.cataloguePulse = new Pulse("catalogue", this::catalogueNow, "There is no catalogue to quote from.");
        jobs.store().listen(news);
    }

    JobSettings terms() {
        return settings.jobs();
    }

    Admission admission() {
        return admission;
    }

    JobNews news() {
        return news;
    }

    RunningJobs running() {
        return running;
    }

    Doors doors() {
        return doors;
    }

    /** Reads what quotes are made of, so that the first one finds it there. */
    void warm() {
        wiring.warm();
    }

    /** Looks how the dependencies are. */
    void feel() {
        storePulse.feel();
        cataloguePulse.feel();
        archive.pulse().feel();
    }

    /** The worker; {@code chance} spreads its pauses. */
    RunJobs worker(RandomGenerator chance) {
        var answers = new AnswerOrder(wiring.solvers(), wiring.facts(), ticks, wiring.places(), wiring.defaults());
        UnaryOperator<Duration> jitter =
                pause -> pause.dividedBy(2).plusNanos(chance.nextLong(Math.max(1, pause.toNanos())));
        return new RunJobs(
                jobs.store(),
                catalogue(),
                answers,
                running,
                answered -> ResultWriter.answer(answered, version),
                archive.tools(),
                journal,
                ticks,
                jobTerms(),
                jitter,
                holds == null ? null : new CountHolds(holds.reservations(), holds.share()));
    }

    /** Clears away holds of stock that are over; null where saved quotes hold nothing. */
    @Nullable
    Runnable holdSweeper() {
        return holds == null ? null : holds.reservations()::sweep;
    }

    KeepLeases keeper() {
        return new KeepLeases(jobs.store(), running, ticks, jobTerms());
    }

    SweepJobs sweeper() {
        return new SweepJobs(jobs.store());
    }

    WebDesk webDesk(Supplier<UUID> ids) {
        JobStore store = jobs.store();
        OrderDefaults defaults = wiring.defaults();
        var check = new CheckOrder(catalogue(), wiring.places(), defaults);
        var submit = new SubmitQuote(check, store, ids);
        return new WebDesk(
                submit,
                check,
                new ReadQuote(store),
                new FollowQuote(store, news),
                new ListQuotes(store),
                new CancelQuote(store),
                new ForgetQuote(store),
                archive.desk(submit, catalogue(), geography()),
                saving.desk(),
                catalogue(),
                defaults,
                geography(),
                new LocateSite(wiring.places()),
                keys,
                jobs.sessions(),
                new OpenSession(jobs.sessions(), RandomLetters.secure(), new Sha256()::sha256),
                journal,
                checks(),
                journal::metrics,
                PageFiles.in(PAGE),
                features(),
                doors,
                clock,
                ticks,
                ids,
                webTerms());
    }

    SavingRooms saving() {
        return saving;
    }

    ArchiveRooms archive() {
        return archive;
    }

    private List<HealthCheck> checks() {
        List<HealthCheck> checks =
                new ArrayList<>(List.of(cataloguePulse.check(), storePulse.check(), archive.check()));
        if (saving.isConnected()) {
            checks.add(new HealthCheck("crm", saving::health));
        }
        return checks;
    }

    /** Closes what lasts longer than the process. */
    void close() {
        saving.close();
        jobs.closing().run();
        wiring.close();
        journal.close();
    }

    private WebTerms webTerms() {
        LimitSettings limits = settings.limits();
        return new WebTerms(
                settings.server().host(),
                settings.server().port(),
                admission.mode(),
                new WebLimits(limits.submits(), limits.reads(), limits.streams()),
                settings.web().origins(),
                settings.web().frameParents(),
                version,
                WebTerms.HEARTBEAT);
    }

    private Features features() {
        PlaceSettings place = settings.place();
        boolean isLive = place.source() == PlaceSettings.Source.LIVE;
        // A job that is tried as often as it may be, each time to its end, and each time by a worker that is lost.
        Duration jobTime =
                RunRequestReader.LONGEST_TIME.plus(settings.jobs().lease()).multipliedBy(JobRules.STANDARD.attempts());
        return new Features(isLive, isLive && place.address() != null, jobTime);
    }

    private JobTerms jobTerms() {
        return JobTerms.of(settings.jobs().lease(), settings.jobs().heartbeat());
    }

    private String storeNow() {
        census();
        return "";
    }

    /** How the banks of the catalogue were placed; a catalogue that is new is logged. */
    private String catalogueNow() {
        tellFault(wiring.catalogueFault().orElse(""));
        CatalogueSnapshot now = catalogue().current();
        BankFilling filling = now.filling();
        if (!now.version().equals(told.getAndSet(now.version()))) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "catalogue.loaded version=%s banks=%d filled_exact=%d filled_approximate=%d unresolved=%d"
                            .formatted(
                                    now.version(),
                                    now.catalogue().banks().size(),
                                    filling.exact(),
                                    filling.approximate(),
                                    filling.unresolved()));
        }
        return "bank areas: " + filling;
    }

    private void tellFault(String fault) {
        if (!fault.equals(toldFault.getAndSet(fault)) && !fault.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "catalogue.unreadable {0}", fault);
        }
    }

    private Census census() {
        return jobs.store().census();
    }

    private CatalogueSource catalogue() {
        return wiring.catalogue();
    }

    private Supplier<Geography> geography() {
        return wiring.geography();
    }
}
