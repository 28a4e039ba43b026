package uk.bng.bootstrap;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.catalogue.excel.ExcelCatalogueSource;
import uk.bng.adapter.catalogue.excel.Workbook;
import uk.bng.adapter.catalogue.excel.WorkbookFile;
import uk.bng.adapter.catalogue.postgres.PostgresCatalogueRegister;
import uk.bng.adapter.catalogue.postgres.PostgresCatalogueSource;
import uk.bng.adapter.cli.BadInput;
import uk.bng.adapter.cli.CatalogueDesk;
import uk.bng.adapter.json.ProblemType;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.Patience;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.usecase.ExportCatalogue;
import uk.bng.application.usecase.ImportCatalogue;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.CatalogueReader;

/** The catalogue that the settings name, and the catalogues that are kept; opened when first asked for. Thread-safe. */
final class OpenCatalogue {
    /** One that is read, and one that is written. */
    private static final int CONNECTIONS = 2;

    /** How much longer than its job is kept a catalogue may be needed: the job waited in the queue first. */
    private static final Duration QUEUED = Duration.ofDays(1);

    /** How long a command, or the start of the service, waits for a catalogue that is being read. */
    private static final Duration FIRST = Duration.ofSeconds(10);

    private final Settings settings;
    private final OpenDatabase database;
    private final Supplier<BankPlaces> places;
    private final InstantSource clock;
    private final Once<CatalogueSource> source;
    private @Nullable Database patient;

    OpenCatalogue(Settings settings, OpenDatabase database, Supplier<BankPlaces> places, InstantSource clock) {
        this.settings = settings;
        this.database = database;
        this.places = places;
        this.clock = clock;
        this.source = new Once<>(this::configured);
    }

    /** What is for sale; the first catalogue of a database may still be on its way. */
    CatalogueSource source() {
        return source.get();
    }

    /** What is for sale, read as far as it can be by now. */
    CatalogueSource awaited() {
        CatalogueSource found = source.get();
        if (found instanceof PostgresCatalogueSource kept) {
            kept.awaitFirst(FIRST);
        }
        return found;
    }

    /**
     * Reads the catalogue, so that the first quote finds it there, and hears of changes. A database that is away, or empty,
     * keeps the service from being ready, not from starting.
     *
     * @throws uk.bng.application.port.CatalogueUnavailable when a workbook cannot be read
     */
    void warm() {
        CatalogueSource found = awaited();
        if (found instanceof PostgresCatalogueSource kept) {
            kept.listen();
        } else {
            found.current();
        }
    }

    /** What keeps the next catalogue from being read, while there is an earlier one or none. */
    Optional<String> fault() {
        return switch (source.get()) {
            case PostgresCatalogueSource kept -> kept.lastFault();
            case ExcelCatalogueSource workbook -> workbook.lastFault();
            default -> Optional.empty();
        };
    }

    /** What is for sale in a workbook. */
    CatalogueSource workbook(Path file) {
        return new ExcelCatalogueSource(
                file, reader(), clock, reading -> Thread.ofVirtual().start(reading));
    }

    /** What the commands on kept catalogues work with; fails where no database is set. */
    CatalogueDesk desk() {
        if (settings.postgres().url() == null || settings.postgres().password() == null) {
            throw new BadInput(
                    ProblemType.CATALOGUE_UNAVAILABLE,
                    "A database must be set.\nMaybe set BNG_POSTGRES_URL and BNG_POSTGRES_PASSWORD in the environment.");
        }
        var register = new PostgresCatalogueRegister(
                patient(), settings.jobs().retention().plus(QUEUED));
        return new CatalogueDesk(
                register,
                new ImportCatalogue(register, reader(BankPlaces.asGiven("")), reader(), clock),
                new ExportCatalogue(register),
                Workbook::read,
                WorkbookFile::write,
                Objects.requireNonNullElse(System.getProperty("user.name"), ""));
    }

    /** Closes what was opened here. */
    synchronized void close() {
        if (patient != null) {
            patient.close();
            patient = null;
        }
    }

    private CatalogueSource configured() {
        Path file = settings.catalogue().file();
        return switch (settings.catalogue().source()) {
            case EXCEL -> file == null ? ExcelCatalogueSource.shipped(reader(), clock) : workbook(file);
            case POSTGRES ->
                new PostgresCatalogueSource(
                        database.get(),
                        patient(),
                        reader(),
                        clock,
                        reading -> Thread.ofVirtual().start(reading));
        };
    }

    /** The same database for work that takes its time, so that nobody who is in a hurry waits behind it. */
    private synchronized Database patient() {
        Database known = patient;
        if (known == null) {
            known = Database.open(OpenDatabase.address(settings.postgres()), CONNECTIONS, Patience.LONG);
            patient = known;
        }
        return known;
    }

    private CatalogueReader reader() {
        return reader(places.get());
    }

    private CatalogueReader reader(BankPlaces banks) {
        return new CatalogueReader(new Sha256(), settings.spatial().rule(), banks);
    }
}
