package uk.bng.adapter.archive.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.application.port.SampleQuotes.aQuote;
import static uk.bng.application.port.SampleQuotes.aRow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.adapter.postgres.Columns;
import uk.bng.adapter.postgres.Database;
import uk.bng.adapter.postgres.DatabaseAddress;
import uk.bng.adapter.postgres.DatabaseRefusal;
import uk.bng.adapter.postgres.Patience;
import uk.bng.adapter.postgres.RealPostgres;
import uk.bng.application.archive.ArchiveEntry;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ArchivedPlace;
import uk.bng.application.job.Reference;
import uk.bng.application.port.QuoteArchive;
import uk.bng.application.port.QuoteArchiveContract;

final class PostgresQuoteArchiveTest extends QuoteArchiveContract {
    private final DatabaseAddress address = RealPostgres.fresh();
    private final List<Database> open = new ArrayList<>();

    @Override
    protected QuoteArchive archive() {
        return archive(open());
    }

    private static QuoteArchive archive(Database database) {
        return new PostgresQuoteArchive(() -> database);
    }

    private Database open() {
        // Long, since other tests may have the machine meanwhile.
        Database database = Database.open(address, 4, Patience.LONG);
        open.add(database);
        return database;
    }

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    /** Several instances at once, and every third quote one that the database refuses after it was numbered. */
    @Test
    void leavesNoGapWhereTransactionsFail() throws InterruptedException {
        List<QuoteArchive> archives = List.of(archive(), archive(), archive());
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            QuoteArchive archive = archives.get(i % 3);
            boolean isBad = i % 9 < 3;
            ArchiveEntry entry = isBad ? aQuote().saying("no JSON").entry() : aQuote().entry();
            all.add(() -> isKept(archive, entry));
        }
        List<Boolean> kept;
        try (ExecutorService threads = Executors.newFixedThreadPool(9)) {
            kept = threads.invokeAll(all).stream()
                    .map(PostgresQuoteArchiveTest::result)
                    .toList();
        }

        assertThat(kept).filteredOn(is -> is).hasSize(60);
        QuoteArchive archive = archives.getFirst();
        assertThat(archive.latest()).isEqualTo(60);
        assertThat(archive.search(ArchiveWish.all(ArchiveView.ALL, 100)).items())
                .extracting(item -> item.reference().number())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 60).boxed().toList());
    }

    private static boolean isKept(QuoteArchive archive, ArchiveEntry entry) {
        try {
            archive.keep(entry);
            return true;
        } catch (DatabaseRefusal e) {
            return false;
        }
    }

    private static boolean result(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsNothingOfAQuoteThatIsRefused() {
        Database database = open();

        assertThatThrownBy(
                        () -> archive(database).keep(aQuote().saying("no JSON").entry()))
                .isInstanceOf(DatabaseRefusal.class);

        assertThat(count(database, "select count(*) as n from archive_number")).isZero();
        assertThat(archive(database).latest()).isZero();
    }

    @Test
    void findsFromAnotherInstanceWhatOneKept() {
        Reference reference = archive().keep(aQuote().entry());

        assertThat(archive().find(ArchiveView.ALL, reference)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "'; drop table archive_quote; --",
                "\\'; delete from archive_quote; --",
                ":client",
                "$1",
                "?",
                "%",
                "x' union select 1 --"
            })
    void takesNoTextForSql(String text) {
        Database database = open();
        QuoteArchive archive = archive(database);
        Reference reference = archive.keep(aQuote().entry());
        Reference odd = archive.keep(aQuote().of(text)
                .from(aRow(text, text))
                .in(new ArchivedPlace(text, text, text))
                .entry());

        for (ArchiveWish wish : List.of(
                ArchiveWish.all(ArchiveView.of(text + " "), 10),
                new ArchiveWish(ArchiveView.ALL, null, ArchiveTerm.place(text + "x"), null, null, null, null, 10, null),
                new ArchiveWish(ArchiveView.ALL, null, null, ArchiveTerm.bank(text + "x"), null, null, null, 10, null),
                new ArchiveWish(ArchiveView.ALL, null, null, null, null, null, text, 10, null))) {
            assertThat(archive.search(wish).items()).isEmpty();
        }
        assertThat(archive.search(ArchiveWish.all(ArchiveView.of(text), 10)).items())
                .extracting(item -> item.reference())
                .containsExactly(odd);
        assertThat(archive.find(ArchiveView.of(text), reference)).isEmpty();
        assertThat(archive.find(ArchiveView.of(text), odd).orElseThrow().entry().client())
                .isEqualTo(text);
        assertThat(count(database, "select count(*) as n from archive_quote")).isEqualTo(2);
    }

    private static long count(Database database, String statement) {
        return database.ask(db -> db.createGet(statement)
                .execute()
                .map(row -> Columns.whole(row, "n"))
                .orElseThrow());
    }
}
