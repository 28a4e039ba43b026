package uk.bng.adapter.catalogue.postgres;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.postgres.Columns;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseDown;
import uk.bng.adapter.postgres.DatabaseRefusal;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.RawSheet;

/** Reads kept catalogues as quotes have them. Thread-safe. */
final class KeptReader {
    private static final System.Logger LOG = System.getLogger(KeptReader.class.getName());

    private final Database database;
    private final Database patient;
    private final CatalogueReader reader;
    private final InstantSource clock;

    KeptReader(Database database, Database patient, CatalogueReader reader, InstantSource clock) {
        this.database = database;
        this.patient = patient;
        this.reader = reader;
        this.clock = clock;
    }

    /** What is current now; the catalogue is read only if it is another than was judged before. */
    KeptReading look(KeptReading before) {
        @Nullable Long judged = null;
        try {
            long current = currentNumber();
            if (before.knows(current)) {
                return before.unchanged(clock.instant());
            }
            CatalogueReading reading = reader.read(rows(current));
            judged = current;
            CatalogueSnapshot found = snapshot(reading);
            name(found.version(), current);
            return before.loaded(clock.instant(), current, found);
        } catch (CatalogueUnavailable e) {
            return before.failed(clock.instant(), judged, e);
        }
    }

    /**
     * An earlier catalogue that was quoted under a version.
     *
     * @throws CatalogueUnavailable when the database does not answer
     */
    Optional<CatalogueSnapshot> version(CatalogueVersion version) {
        Optional<Long> number =
                asked(() -> database.ask(execute -> execute.createGet(RegisterStatements.NUMBER_OF_VERSION)
                        .addParam("version", version.value())
                        .execute()
                        .map(row -> Columns.whole(row, "catalogue"))));
        // Another geography, or other answers of its services, make another version of the same rows.
        return number.map(known -> snapshot(reader.read(rows(known))))
                .filter(snapshot -> snapshot.version().equals(version));
    }

    private long currentNumber() {
        Optional<Long> number = asked(() -> database.ask(execute -> execute.createGet(RegisterStatements.CURRENT_NUMBER)
                .execute()
                .map(row -> Columns.whole(row, "catalogue"))));
        return number.orElseThrow(() -> new CatalogueUnavailable(
                "catalogue-none",
                "The database (postgres) must hold a catalogue, and none was imported. Maybe run: bng catalogue import FILE.xlsx",
                null));
    }

    private List<RawSheet> rows(long number) {
        return asked(() -> patient.ask(execute -> CatalogueRows.read(execute, number)));
    }

    private CatalogueSnapshot snapshot(CatalogueReading reading) {
        return switch (reading) {
            case CatalogueReading.Accepted accepted ->
                new CatalogueSnapshot(accepted.catalogue(), accepted.issues(), accepted.filling(), clock.instant());
            case CatalogueReading.Refused refused ->
                throw new CatalogueUnavailable(
                        refused.code().code(),
                        "The catalogue of the database (postgres) is refused: " + refused.message(),
                        null);
        };
    }

    /** Lets other instances find it by the version that it has here, which a later geography may change. */
    private void name(CatalogueVersion version, long number) {
        try {
            database.ask(execute -> execute.createInsert(RegisterStatements.NAME)
                    .addParam("version", version.value())
                    .addParam("catalogue", number)
                    .execute());
        } catch (DatabaseDown | DatabaseRefusal e) {
            LOG.log(System.Logger.Level.DEBUG, "catalogue.unnamed", e);
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (DatabaseDown | DatabaseRefusal e) {
            throw new CatalogueUnavailable(String.valueOf(e.getMessage()), e);
        }
    }
}
