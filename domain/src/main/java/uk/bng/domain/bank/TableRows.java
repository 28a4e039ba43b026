package uk.bng.domain.bank;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.CanonicalText;

/** The rows of one table that are not blank, with their cells found by column. */
final class TableRows {
    private final CatalogueTable table;
    private final Map<Column, Integer> positions;
    private final List<RawRow> rows;

    private TableRows(CatalogueTable table, Map<Column, Integer> positions, List<RawRow> rows) {
        this.table = table;
        this.positions = positions;
        this.rows = rows;
    }

    /** The rows of {@code sheet} as {@code table} reads them; where two headers name a column, the preferred counts. */
    static TableRows of(CatalogueTable table, RawSheet sheet) {
        List<String> keys = sheet.headers().stream().map(CanonicalText::key).toList();
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        for (Column column : table.columns()) {
            column.keys().stream()
                    .map(keys::indexOf)
                    .filter(position -> position >= 0)
                    .findFirst()
                    .ifPresent(position -> positions.put(column, position));
        }
        return new TableRows(
                table,
                positions,
                sheet.rows().stream().filter(row -> !row.isBlank()).toList());
    }

    /** A table that is not there. */
    static TableRows none(CatalogueTable table) {
        return new TableRows(table, Map.of(), List.of());
    }

    CatalogueTable table() {
        return table;
    }

    List<RawRow> rows() {
        return rows;
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    /** The text of a cell without the space around it; "" where there is none. */
    String text(RawRow row, Column column) {
        Integer position = positions.get(column);
        if (position == null || position >= row.cells().size()) {
            return "";
        }
        @Nullable String cell = row.cells().get(position);
        return cell == null ? "" : trimmed(cell);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
