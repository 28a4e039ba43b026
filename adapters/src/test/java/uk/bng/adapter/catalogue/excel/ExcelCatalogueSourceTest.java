package uk.bng.adapter.catalogue.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.CatalogueSourceContract;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.application.port.MovableClock;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.bank.RawTables;
import uk.bng.domain.bank.TableIssue;

final class ExcelCatalogueSourceTest extends CatalogueSourceContract {
    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

    private static final int MORE_THAN_IS_KEPT = 100;

    private final AtomicInteger writes = new AtomicInteger();
    private final MovableClock clock = MovableClock.at("2026-01-05T09:00:00Z");

    @TempDir
    private Path folder = Path.of(".");

    @Override
    protected CatalogueSource source(CatalogueReader reader, InstantSource time) {
        return new ExcelCatalogueSource(file(), reader, time, Runnable::run);
    }

    @Override
    protected void offer(List<RawSheet> tables) {
        write(WrittenWorkbook.of(tables));
    }

    @Override
    protected void spoil() {
        write("no workbook".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void withdraw() {
        try {
            Files.delete(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void reportsBadRows() {
        offer(RawTables.valid()
                .adding("Stock", "B9,S9,Ditches,1", "B1,S8,Ditches,lots", "B1,S7,Ditches,3")
                .adding("Pricing", "B1,Ditches,small,far,70000.075")
                .sheets());

        assertThat(source().current().issues())
                .extracting(TableIssue::row, TableIssue::code)
                .containsExactly(
                        tuple(5, TableIssue.Code.PRICE_SCALE),
                        tuple(5, TableIssue.Code.UNKNOWN_BANK),
                        tuple(6, TableIssue.Code.BAD_NUMBER));
    }

    @Test
    void saysWhyItHasNoCatalogue() {
        offer(RawTables.valid().without("Stock").sheets());

        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(source()::current)
                .withMessageContaining("(Stock)")
                .satisfies(fault -> assertThat(fault.code()).contains("missing-sheet"));
    }

    @Test
    void forgetsVersionsThatManyOthersFollowed() {
        offer(RawTables.valid().sheets());
        CatalogueSource source = source();
        CatalogueVersion first = source.current().version();
        for (int step = 1; step <= MORE_THAN_IS_KEPT; step++) {
            offer(changed(step).sheets());
            clock.advance(Duration.ofMinutes(1));
            source.current();
        }

        assertThat(source.version(first)).isEmpty();
        assertThat(source.version(source.current().version())).isPresent();
    }

    @Test
    void looksAtTheFileAtMostOnceASecond() {
        offer(RawTables.valid().sheets());
        ExcelCatalogueSource source = source();
        CatalogueSnapshot first = source.current();
        offer(changed().sheets());
        clock.advance(Duration.ofMillis(999));
        assertThat(source.current()).isSameAs(first);
        clock.advance(Duration.ofMillis(1));

        assertThat(source.current()).isNotSameAs(first);
    }

    @Test
    void letsNobodyWaitForAChangedFile() {
        List<Runnable> asked = new ArrayList<>();
        offer(RawTables.valid().sheets());
        var source = new ExcelCatalogueSource(file(), RawTables.reader(), clock, asked::add);
        CatalogueSnapshot first = source.current();
        offer(changed().sheets());
        clock.advance(Duration.ofSeconds(1));

        assertThat(source.current()).isSameAs(first);
        assertThat(source.current()).isSameAs(first);
        assertThat(asked).hasSize(1);
        asked.removeFirst().run();
        assertThat(source.current()).isNotSameAs(first);

        clock.advance(Duration.ofSeconds(1));
        source.current();
        assertThat(asked).hasSize(1);
    }

    @Test
    void looksAgainWhenTheClockGoesBack() {
        offer(RawTables.valid().sheets());
        ExcelCatalogueSource source = source();
        CatalogueSnapshot first = source.current();
        offer(changed().sheets());
        clock.advance(Duration.ofHours(-1));

        assertThat(source.current()).isNotSameAs(first);
    }

    @Test
    void takesNoNoticeOfAFileTouchedAndNotChanged() throws IOException {
        offer(RawTables.valid().sheets());
        ExcelCatalogueSource source = source();
        CatalogueSnapshot first = source.current();
        Files.setLastModifiedTime(file(), FileTime.from(WRITTEN.plusSeconds(999)));
        clock.advance(Duration.ofSeconds(2));

        assertThat(source.current()).isSameAs(first);
        assertThat(source.lastFault()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheFileWhileItKeepsTheOldCatalogue() {
        offer(RawTables.valid().sheets());
        ExcelCatalogueSource source = source();
        source.current();
        offer(RawTables.valid().without("Stock").sheets());
        clock.advance(Duration.ofSeconds(2));
        source.current();
        assertThat(source.lastFault())
                .contains(
                        "The workbook (prices.xlsx) is refused: The sheet (Stock) must be in the catalogue, which has Banks,"
                                + " Pricing, HabitatCatalog, DistinctivenessLevels, TradingRules, SRM.");
        clock.advance(Duration.ofSeconds(2));
        source.current();
        assertThat(source.lastFault()).isPresent();
        offer(RawTables.valid().sheets());
        clock.advance(Duration.ofSeconds(2));
        source.current();

        assertThat(source.lastFault()).isEmpty();
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(source()::current)
                .withMessage("The workbook (prices.xlsx) must exist.")
                .satisfies(fault -> assertThat(fault.code()).contains("workbook-missing"));
    }

    @Test
    void refusesAFolder() {
        var source = new ExcelCatalogueSource(folder, RawTables.reader(), clock, Runnable::run);

        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(source::current)
                .withMessageEndingWith("must be a file that can be read.");
    }

    @Test
    void shipsADemoCatalogueWithoutAFault() {
        CatalogueSnapshot snapshot =
                ExcelCatalogueSource.shipped(RawTables.reader(), clock).current();

        assertThat(snapshot.issues()).isEmpty();
        assertThat(snapshot.catalogue().banks()).hasSize(28);
        assertThat(snapshot.catalogue().habitats().all()).hasSize(150);
        assertThat(snapshot.catalogue().prices().sizes()).hasSize(4);
        clock.advance(Duration.ofDays(1));
    }

    private ExcelCatalogueSource source() {
        return new ExcelCatalogueSource(file(), RawTables.reader(), clock, Runnable::run);
    }

    private Path file() {
        return folder.resolve("prices.xlsx");
    }

    private static RawTables changed() {
        return changed(1);
    }

    private static RawTables changed(int quantity) {
        return RawTables.valid().adding("Stock", "B1,NEW,Ditches," + quantity);
    }

    /** Writes whole files only, as spreadsheet programs do, each a second younger than the one before. */
    private void write(byte[] content) {
        try {
            Path fresh = folder.resolve("fresh");
            Files.write(fresh, content);
            Files.setLastModifiedTime(fresh, FileTime.from(WRITTEN.plusSeconds(writes.incrementAndGet())));
            Files.move(fresh, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
