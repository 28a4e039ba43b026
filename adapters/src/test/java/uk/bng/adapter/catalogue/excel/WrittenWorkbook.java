package uk.bng.adapter.catalogue.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;

/** Workbooks for tests as a spreadsheet program writes them: cells that look like numbers are numbers. */
final class WrittenWorkbook {
    private WrittenWorkbook() {}

    static byte[] of(List<RawSheet> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "bng", "1.0")) {
            for (RawSheet table : tables) {
                write(table, workbook.newWorksheet(table.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(RawSheet table, Worksheet sheet) {
        for (int column = 0; column < table.headers().size(); column++) {
            sheet.value(0, column, table.headers().get(column));
        }
        for (RawRow row : table.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                String cell = row.cells().get(column);
                if (cell != null) {
                    write(sheet, row.number() - 1, column, cell);
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, String cell) {
        try {
            sheet.value(row, column, new BigDecimal(cell));
        } catch (NumberFormatException e) {
            sheet.value(row, column, cell);
        }
    }
}
