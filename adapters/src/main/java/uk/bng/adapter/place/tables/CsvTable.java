package uk.bng.adapter.place.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import uk.bng.domain.unit.RefusedRow;

/**
 * A comma-separated table with a header: strict, so that a slip of the hand is found. Fields may be quoted and hold
 * doubled quotes, but no line ends. Whatever breaks a rule is named with file and line ({@link BadTable}).
 */
record CsvTable(String file, List<CsvRow> rows) {
    private static final char NOT_UTF_8 = '\uFFFD';

    /** Reads a text whose first line must be exactly this header. */
    static CsvTable read(String file, String text, String header) {
        List<CsvRow> rows = new ArrayList<>();
        int columns = fields(file, 1, header).size();
        int line = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            String content =
                    text.substring(start, end < 0 ? text.length() : end).stripTrailing();
            start = end < 0 ? text.length() : end + 1;
            line++;
            if (line == 1) {
                requireHeader(file, content, header);
            } else if (!content.isEmpty()) {
                rows.add(row(file, line, content, columns));
            }
        }
        if (line == 0) {
            requireHeader(file, "", header);
        }
        return new CsvTable(file, Collections.unmodifiableList(rows));
    }

    /** This table, which must have a row. */
    CsvTable filled() {
        if (rows.isEmpty()) {
            throw new BadTable(file, "The table must have a row.");
        }
        return this;
    }

    /** The rows of this table that a condition picks. */
    CsvTable where(Predicate<CsvRow> condition) {
        return new CsvTable(file, rows.stream().filter(condition).toList());
    }

    /** What {@code build} makes of all rows, each read by {@code read}; a row refused by either is named by its line. */
    <T, R> R build(Function<CsvRow, T> read, Function<List<T>, R> build) {
        List<T> values = new ArrayList<>(rows.size());
        for (CsvRow row : rows) {
            values.add(naming(row, () -> read.apply(row)));
        }
        try {
            return build.apply(values);
        } catch (RefusedRow refused) {
            throw rows.get(refused.index()).refused(String.valueOf(refused.getMessage()));
        }
    }

    private static <T> T naming(CsvRow row, Supplier<T> read) {
        try {
            return read.get();
        } catch (BadTable named) {
            throw named;
        } catch (IllegalArgumentException | ArithmeticException refused) {
            throw row.refused(String.valueOf(refused.getMessage()));
        }
    }

    private static void requireHeader(String file, String content, String header) {
        if (!content.equals(header)) {
            throw new BadTable(file, 1, "The header (%s) must be: %s".formatted(content, header));
        }
    }

    private static CsvRow row(String file, int line, String content, int columns) {
        if (content.indexOf(NOT_UTF_8) >= 0) {
            throw new BadTable(file, line, "The text (%s) must be UTF-8.".formatted(content));
        }
        List<String> fields = fields(file, line, content);
        if (fields.size() != columns) {
            throw new BadTable(
                    file,
                    line,
                    "The number of fields (%d) must be that of the header (%d).".formatted(fields.size(), columns));
        }
        return new CsvRow(file, line, fields);
    }

    private static List<String> fields(String file, int line, String content) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            int end;
            if (at < content.length() && content.charAt(at) == '"') {
                end = endOfQuoted(file, line, content, at);
                fields.add(
                        content.substring(at + 1, end - 1).replace("\"\"", "\"").strip());
            } else {
                int comma = content.indexOf(',', at);
                end = comma < 0 ? content.length() : comma;
                fields.add(content.substring(at, end).strip());
            }
            if (end == content.length()) {
                return fields;
            }
            if (content.charAt(end) != ',') {
                throw new BadTable(file, line, "The quoted field must end at a comma or at the end of its line.");
            }
            at = end + 1;
        }
    }

    /** The place after the closing quote of the field that opens at {@code open}. */
    private static int endOfQuoted(String file, int line, String content, int open) {
        int close = content.indexOf('"', open + 1);
        while (close >= 0 && close + 1 < content.length() && content.charAt(close + 1) == '"') {
            close = content.indexOf('"', close + 2);
        }
        if (close < 0) {
            throw new BadTable(file, line, "The quoted field must be closed on its line.");
        }
        return close + 1;
    }
}
