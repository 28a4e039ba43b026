package uk.bng.bootstrap;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.bng.adapter.cli.ArchiveShelf;
import uk.bng.adapter.cli.BadInput;
import uk.bng.adapter.cli.CrmTools;
import uk.bng.adapter.cli.Desk;
import uk.bng.adapter.cli.KeyDesk;
import uk.bng.adapter.cli.Serving;
import uk.bng.adapter.json.ProblemType;
import uk.bng.adapter.keys.FileKeyRegister;
import uk.bng.adapter.outbox.memory.InMemorySaveQueue;
import uk.bng.adapter.place.tables.BadTable;
import uk.bng.adapter.place.tables.FactTables;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.CrmFitter;
import uk.bng.application.port.Journal;
import uk.bng.application.port.LocationFinder;
import uk.bng.application.port.QuoteSolver;
import uk.bng.application.port.Reservations;
import uk.bng.application.save.CrmSight;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.SaveRules;
import uk.bng.application.usecase.AnswerOrder;
import uk.bng.application.usecase.CheckCrm;
import uk.bng.application.usecase.CreateKey;
import uk.bng.application.usecase.EraseQuote;
import uk.bng.application.usecase.FindQuotes;
import uk.bng.application.usecase.InstallCrm;
import uk.bng.application.usecase.OrderDefaults;
import uk.bng.application.usecase.PrepareQuote;
import uk.bng.application.usecase.ReadArchive;
import uk.bng.application.usecase.RevokeKey;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.StockHold;
import uk.bng.domain.demand.RequestDefaults;
import uk.bng.domain.place.Geography;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.unit.StatutoryFacts;

/** Puts the rooms together as the settings say. */
final class Wiring {
    private final Settings settings;
    private final String version;
    private final InstantSource clock;
    private final LongSupplier ticks;
    private final Supplier<? extends Journal> journal;
    private final OpenDatabase database;
    private final Once<Geography> geography;
    private final Once<OpenPlaces> places;
    private final Once<StatutoryFacts> facts;
    private final OpenCatalogue catalogue;
    private final Map<String, Supplier<QuoteSolver>> solvers;

    /** @param journal is told of calls of services, where there are any; asked for when the first place is */
    Wiring(
            Settings settings,
            String version,
            InstantSource clock,
            LongSupplier ticks,
            Supplier<? extends Journal> journal) {
        this.settings = settings;
        this.version = version;
        this.clock = clock;
        this.ticks = ticks;
        this.journal = journal;
        this.database = new OpenDatabase(settings.postgres(), journal);
        this.geography = new Once<>(() -> fromTables(tables()::geography));
        this.places = new Once<>(() -> switch (settings.place().source()) {
            case TABLES -> OpenPlaces.byTables(geography);
            case LIVE -> LivePlaces.open(settings, version, geography, journal.get(), ticks);
        });
        this.facts = new Once<>(() -> fromTables(tables()::statutoryFacts));
        this.catalogue =
                new OpenCatalogue(settings, database, () -> places.get().banks().get(), clock);
        this.solvers = Engine.ALL.stream()
                .collect(Collectors.toUnmodifiableMap(Engine::code, engine -> new Once<>(() -> engine.solver(ticks))));
    }

    /** What the commands work with. */
    Desk desk(Serving serving) {
        return new Desk(
                version,
                this::quoting,
                new AnswerOrder(this::solver, facts, ticks, places(), defaults()),
                catalogue::awaited,
                catalogue::desk,
                catalogue::workbook,
                rule -> new CatalogueReader(new Sha256(), rule, BankPlaces.asGiven("")),
                geography,
                places(),
                defaults(),
                ticks,
                settings.keys().file(),
                this::keys,
                this::crm,
                this::reservations,
                this::archive,
                serving);
    }

    /** Fails where no CRM is set; what it is told is told to nobody. */
    private CrmTools crm() {
        CrmSettings crm = settings.crm();
        OpenCrm open = OpenCrm.of(crm, version, journal.get(), clock, ticks);
        CrmFitter fitter = open.fitter();
        if (fitter == null) {
            throw new BadInput(
                    ProblemType.CRM_NOT_CONFIGURED,
                    "A CRM must be set.\nMaybe set BNG_CRM_KIND=attio and BNG_CRM_ATTIO_TOKEN in the environment.");
        }
        return new CrmTools(
                new InstallCrm(fitter),
                new CheckCrm(
                        open.crm(),
                        new InMemorySaveQueue(SaveRules.STANDARD, clock),
                        new CrmSight(new Readiness.Unreachable())));
    }

    /** Fails where they are not in a database: what a process holds alone no other one sees. */
    private Reservations reservations() {
        if (settings.archive().store() != ArchiveSettings.Store.POSTGRES) {
            throw new BadInput(
                    ProblemType.INPUT_UNREADABLE,
                    "Reservations must be kept in a database to be looked after.\nMaybe set BNG_ARCHIVE_STORE=postgres, BNG_POSTGRES_URL and BNG_POSTGRES_PASSWORD in the environment.");
        }
        return OpenReservations.in(database.get());
    }

    /** Fails where quotes are kept in the memory of a service, which no command can see. */
    private ArchiveShelf archive() {
        if (settings.archive().store() == ArchiveSettings.Store.MEMORY) {
            throw new BadInput(
                    ProblemType.ARCHIVE_UNAVAILABLE,
                    "The archive (memory) must be one that outlives the service.\nMaybe set BNG_ARCHIVE_STORE=postgres and BNG_POSTGRES_URL in the environment.");
        }
        OpenArchive open = OpenArchive.of(settings.archive(), database);
        return new ArchiveShelf(
                new FindQuotes(open.archive(), geography),
                new ReadArchive(open.archive()),
                new EraseQuote(open.archive(), open.log()::add, clock),
                open.log());
    }

    private KeyDesk keys(Path file) {
        var register = new FileKeyRegister(file);
        return new KeyDesk(
                register,
                new CreateKey(register, RandomLetters.secure(), new Sha256()::sha256, clock),
                new RevokeKey(register, clock),
                clock);
    }

    OrderDefaults defaults() {
        SolverSettings solver = settings.solver();
        return new OrderDefaults(
                new RequestDefaults(
                        settings.policy().policy(), settings.spatial().rule(), StockHold.AS_STORED),
                solver.engine().code(),
                Engine.codes(),
                new SolveLimits(solver.limit(), solver.seed(), solver.threads()));
    }

    private PrepareQuote quoting(String engine) {
        return new PrepareQuote(solver(engine), facts.get(), ticks);
    }

    /** Reads what quotes are made of, so that the first one finds it there. */
    void warm() {
        geography.get().warm();
        catalogue.warm();
        facts.make();
    }

    /** The solver of each engine's name; always the same one. */
    Function<String, QuoteSolver> solvers() {
        return this::solver;
    }

    Supplier<Geography> geography() {
        return geography;
    }

    /** Finds sites; opened when the first is looked for. */
    LocationFinder places() {
        return query -> places.get().finder().locate(query);
    }

    /** The database, where one is set; opened when it is first asked for. */
    OpenDatabase database() {
        return database;
    }

    /** Closes what finds sites, and the database. */
    void close() {
        places.get().closing().run();
        catalogue.close();
        database.close();
    }

    Supplier<StatutoryFacts> facts() {
        return facts;
    }

    CatalogueSource catalogue() {
        return catalogue.source();
    }

    /** What keeps the next catalogue from being read. */
    Optional<String> catalogueFault() {
        return catalogue.fault();
    }

    private QuoteSolver solver(String engine) {
        Supplier<QuoteSolver> solver = solvers.get(engine);
        if (solver == null) {
            throw new IllegalArgumentException(
                    "The engine (%s) must be one of %s.".formatted(engine, String.join(", ", Engine.codes())));
        }
        return solver.get();
    }

    private FactTables tables() {
        Path own = settings.place().tables();
        return own == null ? FactTables.shipped() : FactTables.in(own);
    }

    private static <T> T fromTables(Supplier<T> read) {
        try {
            return read.get();
        } catch (BadTable e) {
            throw new BadInput(ProblemType.INPUT_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }
}
