package uk.bng.adapter.catalogue.postgres;

import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.postgres.Columns;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseDown;
import uk.bng.adapter.postgres.DatabaseRefusal;
import uk.bng.application.port.CatalogueArrival;
import uk.bng.application.port.CatalogueEntry;
import uk.bng.application.port.CatalogueRegister;
import uk.bng.application.port.CatalogueRegisterUnavailable;
import uk.bng.application.port.KeptCatalogue;
import uk.bng.application.port.NewCatalogue;
import uk.bng.domain.bank.CatalogueSheets;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * Catalogues in PostgreSQL. Arrivals wait for each other; whoever reads never waits. A catalogue that was replaced is kept as
 * long as work may be pinned to it, and the youngest of them longer.
 */
public final class PostgresCatalogueRegister implements CatalogueRegister {
    private static final int KEPT = 50;

    private final Database database;
    private final Duration pinned;

    /**
     * A register in a database, which should be patient: an arrival writes all rows in one transaction.
     *
     * @param pinned for how long after a catalogue was replaced work may still need it
     */
    public PostgresCatalogueRegister(Database database, Duration pinned) {
        this.database = database;
        this.pinned = pinned;
    }

    @Override
    public Optional<KeptCatalogue> current() {
        return asked(() -> database.atomically(execute -> kept(execute, RegisterStatements.CURRENT, "")));
    }

    @Override
    public Optional<KeptCatalogue> find(CatalogueVersion version) {
        return asked(() -> database.atomically(execute -> kept(execute, RegisterStatements.NAMED, version.value())));
    }

    @Override
    public List<CatalogueEntry> entries() {
        return asked(() -> database.ask(execute -> {
            try (Stream<DbRow> rows =
                    execute.createQuery(RegisterStatements.ALL).execute()) {
                return rows.map(Entries::entry).toList();
            }
        }));
    }

    @Override
    public CatalogueArrival bring(NewCatalogue arriving) {
        return asked(() -> database.atomically(execute -> brought(execute, arriving)));
    }

    private CatalogueArrival brought(DbExecute execute, NewCatalogue arriving) {
        execute.createGet(RegisterStatements.LOCK).execute();
        @Nullable CatalogueVersion follows = arriving.follows();
        String current = execute.createGet(RegisterStatements.CURRENT_CONTENT)
                .execute()
                .map(row -> Columns.text(row, "content"))
                .orElse("");
        if (!current.equals(follows == null ? "" : follows.value())) {
            return CatalogueArrival.OVERTAKEN;
        }
        String content = arriving.catalogue().version().value();
        long catalogue = again(execute, arriving, content).orElseGet(() -> written(execute, arriving, content));
        execute.createInsert(RegisterStatements.NAME)
                .addParam("version", arriving.version().value())
                .addParam("catalogue", catalogue)
                .execute();
        execute.createUpdate(RegisterStatements.RETIRE)
                .addParam("catalogue", catalogue)
                .addParam("now", Columns.parameter(arriving.broughtAt()))
                .execute();
        execute.createInsert(RegisterStatements.POINT)
                .addParam("catalogue", catalogue)
                .execute();
        forget(execute, arriving.broughtAt());
        execute.createGet(RegisterStatements.NOTIFY)
                .addParam("channel", PostgresCatalogueSource.CHANNEL)
                .addParam("content", content)
                .execute();
        return CatalogueArrival.CURRENT;
    }

    /** A kept catalogue of the same content, brought again. */
    private static Optional<Long> again(DbExecute execute, NewCatalogue arriving, String content) {
        return execute.createGet(RegisterStatements.AGAIN)
                .addParam("content", content)
                .addParam("file", arriving.origin().file())
                .addParam("importer", arriving.origin().importer())
                .addParam("now", Columns.parameter(arriving.broughtAt()))
                .execute()
                .map(row -> Columns.whole(row, "catalogue"));
    }

    private static long written(DbExecute execute, NewCatalogue arriving, String content) {
        long catalogue = Entries.insert(execute, arriving, content);
        CatalogueRows.write(execute, catalogue, CatalogueSheets.of(arriving.catalogue()));
        return catalogue;
    }

    private void forget(DbExecute execute, Instant now) {
        execute.createDelete(RegisterStatements.FORGET)
                .addParam("before", Columns.parameter(now.minus(pinned)))
                .addParam("most", KEPT)
                .execute();
    }

    private static Optional<KeptCatalogue> kept(DbExecute execute, String statement, String version) {
        var get = execute.createGet(statement);
        Optional<DbRow> found = version.isEmpty()
                ? get.execute()
                : get.addParam("version", version).execute();
        return found.map(row ->
                new KeptCatalogue(Entries.entry(row), CatalogueRows.read(execute, Columns.whole(row, "catalogue"))));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (DatabaseDown e) {
            throw new CatalogueRegisterUnavailable(String.valueOf(e.getMessage()), e);
        } catch (DatabaseRefusal e) {
            throw new CatalogueRegisterUnavailable(
                    "%s Maybe the user lacks a right, or the tables are not those of this version."
                            .formatted(e.getMessage()),
                    e);
        }
    }
}
