package uk.bng.adapter.catalogue.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.CatalogueTable;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;

/** The rows of one sheet that holds a table. */
final class SheetRows {
    private SheetRows() {}

    /**
     * The sheet as a raw table. Its header is the first row, among the first few, that names every column the table
     * needs: titles may stand above it. Where there is none, the first row that is not blank counts.
     */
    static RawSheet read(Sheet sheet, CatalogueTable table) throws IOException {
        List<RawRow> rows = filledRows(sheet);
        int header = headerAmong(rows, table);
        if (header == rows.size()) {
            return new RawSheet(sheet.getName(), List.of(), List.of());
        }
        return new RawSheet(sheet.getName(), texts(rows.get(header)), rows.subList(header + 1, rows.size()));
    }

    private static List<RawRow> filledRows(Sheet sheet) throws IOException {
        List<RawRow> filled = new ArrayList<>();
        int number = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                // The parser counts rows without a number of their own from 0.
                number = Math.max(row.getRowNum(), number + 1);
                var raw = new RawRow(number, cells(row));
                if (!raw.isBlank()) {
                    filled.add(raw);
                }
            }
        }
        return filled;
    }

    private static List<@Nullable String> cells(Row row) {
        List<@Nullable String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(CellText.of(row.getCell(i)));
        }
        return cells;
    }

    private static int headerAmong(List<RawRow> rows, CatalogueTable table) {
        int searched = Math.min(rows.size(), Limits.TITLE_ROWS);
        for (int i = 0; i < searched; i++) {
            if (table.isHeader(texts(rows.get(i)))) {
                return i;
            }
        }
        return 0;
    }

    private static List<String> texts(RawRow row) {
        List<String> texts = new ArrayList<>();
        for (String cell : row.cells()) {
            texts.add(cell == null ? "" : cell);
        }
        return texts;
    }
}
