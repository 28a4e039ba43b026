package uk.bng.adapter.catalogue.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.CatalogueSheets;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.bank.RawTables;

final class WorkbookFileTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void isReadAsWhatWasWritten() {
        Catalogue catalogue = read(RawTables.valid()
                .adding("Banks", "007,=1+1,\u00c9ire & <Isle>,'; --,,,,,\u732b \ud83d\ude00,51.060000001,-1.3")
                .with(
                        "Stock",
                        "bank_id,stock_id,habitat_name,quantity_available,available_excl_quotes,quoted",
                        "007,1e3,Ditches,999999999.999999,123456789.123456789,0",
                        "B1,01.0,Ditches,0.000001,-0.1,")
                .sheets());

        WorkbookFile.write(file(), CatalogueSheets.of(catalogue));

        Catalogue back = read(Workbook.read(file()));
        assertThat(back.version()).isEqualTo(catalogue.version());
        assertThat(back.stock()).extracting(line -> line.id().value()).containsExactly("1e3", "01.0");
    }

    @Test
    void leavesAFileThatIsThereAlone() throws IOException {
        Files.writeString(file(), "precious");

        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(() -> WorkbookFile.write(file(), sheets()))
                .withMessage("The workbook (prices.xlsx) must not be there yet.")
                .satisfies(fault -> assertThat(fault.code()).contains("workbook-unwritten"));
        assertThat(file()).hasContent("precious");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file()));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(() -> WorkbookFile.write(folder.resolve("no").resolve("prices.xlsx"), sheets()))
                .withMessage("The workbook (prices.xlsx) must be a file that can be written.");
    }

    @Test
    void refusesWhatNoWorkbookCanHold() {
        RawTables tooLong = RawTables.valid().adding("Banks", "B3," + "x".repeat(32_768) + ",,,,,,,,,");
        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(() -> WorkbookFile.write(file(), CatalogueSheets.of(read(tooLong.sheets()))))
                .withMessageContaining("must not hold a text of more than 32767 characters");

        RawTables control = RawTables.valid().adding("Banks", "B3,a\u0001b,,,,,,,,,");
        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(() -> WorkbookFile.write(file(), CatalogueSheets.of(read(control.sheets()))));
        assertThat(folder).isEmptyDirectory();
    }

    private Path file() {
        return folder.resolve("prices.xlsx");
    }

    private static List<RawSheet> sheets() {
        return CatalogueSheets.of(read(RawTables.valid().sheets()));
    }

    private static Catalogue read(List<RawSheet> sheets) {
        return ((Accepted) RawTables.reader().read(sheets)).catalogue();
    }
}
