package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.Decimals;

/** Settles rows that repeat a key, before any other check: equal ones count once, differing ones not at all. */
final class KeyedRows {
    private final TableRows table;
    private final Column named;
    private final BiFunction<TableRows, RawRow, List<String>> key;
    private final List<TableIssue> issues;

    /** Rows of {@code table} by {@code key}; issues speak of the column {@code named}. */
    KeyedRows(TableRows table, Column named, BiFunction<TableRows, RawRow, List<String>> key, List<TableIssue> issues) {
        this.table = table;
        this.named = named;
        this.key = key;
        this.issues = issues;
    }

    /** The rows left to check, one of each key, and those whose key is not whole. */
    List<RawRow> settled() {
        Map<List<String>, List<RawRow>> groups = new LinkedHashMap<>();
        List<RawRow> left = new ArrayList<>();
        for (RawRow row : table.rows()) {
            List<String> rowKey = key.apply(table, row);
            if (rowKey.contains("")) {
                left.add(row);
            } else {
                groups.computeIfAbsent(rowKey, unused -> new ArrayList<>(1)).add(row);
            }
        }
        groups.forEach((rowKey, rows) -> {
            if (rows.size() == 1) {
                left.add(rows.getFirst());
            } else if (rows.stream().map(this::content).distinct().count() == 1) {
                left.add(once(rows));
            } else {
                refuse(rowKey, rows);
            }
        });
        return left;
    }

    private RawRow once(List<RawRow> rows) {
        // Rows equal by key may differ in how they are written: which one is shown must not hang on their order.
        List<RawRow> sorted = rows.stream()
                .sorted(Comparator.comparing(this::written).thenComparingInt(RawRow::number))
                .toList();
        RawRow kept = sorted.getFirst();
        for (RawRow row : sorted.subList(1, sorted.size())) {
            String reason =
                    "The row (%d) repeats another (%d): they count once.".formatted(row.number(), kept.number());
            issues.add(new TableIssue(table.table().sheet(), row.number(), named.header(), Code.DUPLICATE, reason));
        }
        return kept;
    }

    private void refuse(List<String> rowKey, List<RawRow> rows) {
        for (RawRow row : rows) {
            String reason = "The %s (%s) must not be given by rows that differ (%s)."
                    .formatted(named.header(), String.join("/", rowKey), numbers(rows));
            issues.add(new TableIssue(table.table().sheet(), row.number(), named.header(), Code.CONFLICT, reason));
        }
    }

    private static String numbers(List<RawRow> rows) {
        return String.join(
                ", ", rows.stream().map(row -> String.valueOf(row.number())).toList());
    }

    private List<String> content(RawRow row) {
        return table.table().columns().stream()
                .map(column -> compared(column, table.text(row, column)))
                .toList();
    }

    private static String compared(Column column, String text) {
        return switch (column.kind()) {
            case TEXT -> text;
            case KEY -> CanonicalText.key(text);
            case NUMBER ->
                Decimals.read(text)
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toString)
                        .orElse(text);
        };
    }

    private String written(RawRow row) {
        return table.table().columns().stream()
                .map(column -> table.text(row, column))
                .reduce("", (all, text) -> all + "\n" + text);
    }
}
