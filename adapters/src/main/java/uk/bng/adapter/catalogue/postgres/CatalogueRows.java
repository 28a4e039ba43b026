package uk.bng.adapter.catalogue.postgres;

import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import io.helidon.dbclient.DbStatementDml;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.postgres.Columns;
import uk.bng.domain.bank.CatalogueTable;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;

/** Writes the rows of a catalogue, and reads them as they were written. */
final class CatalogueRows {
    private static final int HEADER_ROW = 1;

    /** The last columns of stock. */
    private static final int HOLDS = 2;

    private CatalogueRows() {}

    /** Writes tables, which are those of {@link uk.bng.domain.bank.CatalogueSheets}, as the rows of a catalogue. */
    static void write(DbExecute execute, long catalogue, List<RawSheet> sheets) {
        Map<KeptTable, Map<String, Integer>> positions = new EnumMap<>(KeptTable.class);
        for (KeptTable table : KeptTable.values()) {
            RawSheet sheet = table.table().among(sheets);
            positions.put(table, positions(sheet));
            DbStatementDml insert = execute.createInsert(table.insert()).addParam("catalogue", catalogue);
            List<String> headers = table.table().headers();
            for (int column = 0; column < headers.size(); column++) {
                @Nullable
                Map<String, Integer> named = table.isBank(column)
                        ? positions.get(KeptTable.BANKS)
                        : table.isHabitat(column) ? positions.get(KeptTable.HABITATS) : null;
                insert.addParam("c" + (column + 1), (Object) cells(sheet, column, named));
            }
            long written = insert.execute();
            if (written != sheet.rows().size()) {
                throw new IllegalStateException("The rows written (%d) must be those given (%d)."
                        .formatted(written, sheet.rows().size()));
            }
        }
    }

    /** Reads all tables of a catalogue; without any row where it is not kept. */
    static List<RawSheet> read(DbExecute execute, long catalogue) {
        Map<KeptTable, List<String>> names = new EnumMap<>(KeptTable.class);
        Map<CatalogueTable, RawSheet> sheets = new EnumMap<>(CatalogueTable.class);
        for (KeptTable table : KeptTable.values()) {
            List<String> headers = table.table().headers();
            List<RawRow> rows = new ArrayList<>();
            try (Stream<DbRow> found = execute.createQuery(table.select())
                    .addParam("catalogue", catalogue)
                    .execute()) {
                found.forEach(row -> rows.add(row(table, row, rows.size() + HEADER_ROW + 1, headers.size(), names)));
            }
            if (table == KeptTable.BANKS || table == KeptTable.HABITATS) {
                names.put(
                        table,
                        rows.stream()
                                .map(row -> String.valueOf(row.cells().getFirst()))
                                .toList());
            }
            sheets.put(table.table(), sheet(table, headers, rows));
        }
        return List.copyOf(sheets.values());
    }

    /** Where no row has holds, the catalogue has no columns of them. */
    private static RawSheet sheet(KeptTable table, List<String> headers, List<RawRow> rows) {
        boolean isWhole = table != KeptTable.STOCK
                || rows.stream().anyMatch(row -> row.cells().getLast() != null);
        if (isWhole) {
            return new RawSheet(table.table().sheet(), headers, rows);
        }
        int kept = headers.size() - HOLDS;
        List<RawRow> cut = rows.stream()
                .map(row -> new RawRow(row.number(), row.cells().subList(0, kept)))
                .toList();
        return new RawSheet(table.table().sheet(), headers.subList(0, kept), cut);
    }

    private static RawRow row(KeptTable table, DbRow row, int number, int columns, Map<KeptTable, List<String>> names) {
        List<@Nullable String> cells = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            @Nullable String cell = Columns.textOrNull(row, "c" + (column + 1));
            if (table.isBank(column)) {
                cell = named(names, KeptTable.BANKS, cell);
            } else if (table.isHabitat(column)) {
                cell = named(names, KeptTable.HABITATS, cell);
            }
            cells.add(cell);
        }
        return new RawRow(number, cells);
    }

    private static String named(Map<KeptTable, List<String>> names, KeptTable table, @Nullable String position) {
        return names.getOrDefault(table, List.of()).get(Integer.parseInt(String.valueOf(position)) - 1);
    }

    private static Map<String, Integer> positions(RawSheet sheet) {
        Map<String, Integer> positions = new HashMap<>();
        for (RawRow row : sheet.rows()) {
            positions.put(String.valueOf(row.cells().getFirst()), positions.size() + 1);
        }
        return positions;
    }

    private static @Nullable String[] cells(RawSheet sheet, int column, @Nullable Map<String, Integer> positions) {
        @Nullable String[] cells = new String[sheet.rows().size()];
        for (int i = 0; i < cells.length; i++) {
            List<@Nullable String> row = sheet.rows().get(i).cells();
            @Nullable String cell = column < row.size() ? row.get(column) : null;
            cells[i] = positions == null ? cell : String.valueOf(positions.get(cell));
        }
        return cells;
    }
}
