package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.bng.bootstrap.Program.Run;

final class CatalogueCheckTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void reportsEveryRowThatSomethingIsWrongWith() throws IOException {
        Path file = workbook("flawed.xlsx", "Stock");

        Run run = Program.run("catalogue", "check", file.toString());

        assertThat(run.code()).isZero();
        Golden.check("catalogue-check-flawed.txt", run.out());
    }

    @Test
    void refusesAWorkbookThatLacksASheet() throws IOException {
        Path file = workbook("lacking.xlsx", "Stocks");

        Run run = Program.run("catalogue", "check", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("urn:bng:problem:catalogue-refused").contains("Stock");
    }

    private Path workbook(String name, String stock) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "tests", "1.0")) {
            sheet(workbook, "Banks", "bank_id,bank_name,lpa_name,nca_name", "B1,Near,Ashford,Low Weald", "B2,Away,,");
            sheet(
                    workbook,
                    "Pricing",
                    "bank_id,habitat_name,contract_size,tier,price",
                    "B1,Moor,small,local,20000",
                    "B1,Moor,tiny,local,20000",
                    "B1,Moor,small,local,21000",
                    "B9,Moor,small,local,20000",
                    "B1,Moor,small,far,-5");
            sheet(
                    workbook,
                    "HabitatCatalog",
                    "habitat_name,broader_type,distinctiveness_name,UmbrellaType",
                    "Moor,Heath,Medium,area",
                    "Bog,Heath,Precious,area");
            sheet(
                    workbook,
                    stock,
                    "bank_id,stock_id,habitat_name,quantity_available",
                    "B1,S1,Moor,1.5",
                    "B1,S1,Moor,2.5",
                    "B1,S2,Moor,many",
                    "B1,S3,Moor,0.12345678");
            sheet(workbook, "DistinctivenessLevels", "distinctiveness_name,level_value", "Low,2", "Medium,4");
        }
        return file;
    }

    private static void sheet(Workbook workbook, String name, String... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}
