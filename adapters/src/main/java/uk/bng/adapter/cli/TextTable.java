package uk.bng.adapter.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in plain text. Columns are as wide as what they hold; the one that flows takes what is left of the width, and
 * wraps.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final String RULE = "\u2500";

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    private TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** How the cells of a column stand. */
    enum Align {
        LEFT,
        RIGHT,
        /** Left, and wrapped into the width that the other columns leave; lines after the first are indented. */
        FLOW
    }

    /** A column and its head. */
    record Column(String head, Align align) {}

    private record Row(List<String> cells) {
        /** A line across the table. */
        private static final Row RULED = new Row(List.of());
    }

    static TextTable of(Column... columns) {
        return new TextTable(List.of(columns));
    }

    static Column left(String head) {
        return new Column(head, Align.LEFT);
    }

    static Column right(String head) {
        return new Column(head, Align.RIGHT);
    }

    static Column flow(String head) {
        return new Column(head, Align.FLOW);
    }

    /** Adds a row; leading spaces of the flowing cell indent all its lines. */
    TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "The cells (%d) must be as many as the columns (%d).".formatted(cells.length, columns.size()));
        }
        rows.add(new Row(List.of(cells)));
        return this;
    }

    /** Adds a line across the table. */
    TextTable rule() {
        rows.add(Row.RULED);
        return this;
    }

    /** The table, at most {@code width} wide as long as its other columns leave the flowing one room. */
    String text(int width) {
        int[] widths = widths(width);
        StringBuilder out = new StringBuilder();
        append(out, columns.stream().map(Column::head).toList(), widths);
        appendRule(out, widths);
        for (Row row : rows) {
            if (row.equals(Row.RULED)) {
                appendRule(out, widths);
            } else {
                append(out, row.cells(), widths);
            }
        }
        return out.toString().stripTrailing();
    }

    private int[] widths(int width) {
        int[] widths = new int[columns.size()];
        int flowing = -1;
        int taken = GAP.length() * (columns.size() - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widest(i);
            if (columns.get(i).align() == Align.FLOW) {
                flowing = i;
            } else {
                taken += widths[i];
            }
        }
        if (flowing >= 0) {
            int least = Wrapping.length(columns.get(flowing).head());
            widths[flowing] = Math.min(widths[flowing], Math.max(Math.max(least, 20), width - taken));
        }
        return widths;
    }

    private int widest(int column) {
        int widest = Wrapping.length(columns.get(column).head());
        for (Row row : rows) {
            if (!row.cells().isEmpty()) {
                widest = Math.max(widest, Wrapping.length(row.cells().get(column)));
            }
        }
        return widest;
    }

    private void append(StringBuilder out, List<String> cells, int[] widths) {
        List<List<String>> broken = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines =
                    columns.get(i).align() == Align.FLOW ? flowing(cells.get(i), widths[i]) : List.of(cells.get(i));
            broken.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder printed = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = line < broken.get(i).size() ? broken.get(i).get(line) : "";
                String padding = " ".repeat(Math.max(0, widths[i] - Wrapping.length(cell)));
                printed.append(i == 0 ? "" : GAP)
                        .append(columns.get(i).align() == Align.RIGHT ? padding + cell : cell + padding);
            }
            out.append(printed.toString().stripTrailing()).append('\n');
        }
    }

    private static List<String> flowing(String cell, int width) {
        String words = cell.stripLeading();
        int indent = cell.length() - words.length();
        List<String> lines = new ArrayList<>();
        for (String line : Wrapping.lines(words, width - indent - (indent > 0 ? GAP.length() : 0))) {
            String hanging = lines.isEmpty() || indent == 0 ? "" : GAP;
            lines.add(" ".repeat(indent) + hanging + line);
        }
        return lines;
    }

    private static void appendRule(StringBuilder out, int[] widths) {
        int length = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            length += width;
        }
        out.append(RULE.repeat(length)).append('\n');
    }
}
