package uk.bng.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of figures that is printed and kept in a file of comma-separated values. Mutable; of one thread. */
final class Results {
    /** What each kept row begins with. */
    static final List<String> ABOUT = List.of("date", "commit", "machine");

    private static final int GAP = 2;

    private final List<List<String>> rows = new ArrayList<>();

    Results(List<String> header) {
        rows.add(List.copyOf(header));
    }

    /** Adds a row and prints it. */
    void add(List<String> row) {
        rows.add(List.copyOf(row));
        System.out.println(String.join(" ", row));
    }

    /** Prints the whole table in columns. */
    void print() {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell).repeat(" ", widths.get(column) - cell.length() + GAP);
            }
            System.out.println(line.toString().stripTrailing());
        }
    }

    /** Adds the rows to the file, with date, version of the code and machine; begins it anew if asked to. */
    void keep(Path file, boolean anew, String commit, String machine) throws IOException {
        List<String> about = List.of(LocalDate.now(ZoneOffset.UTC).toString(), commit, machine.replace(',', ';'));
        List<String> lines = new ArrayList<>();
        boolean isNew = anew || Files.notExists(file);
        if (isNew) {
            lines.add(String.join(",", ABOUT) + "," + String.join(",", rows.getFirst()));
        }
        for (List<String> row : rows.subList(1, rows.size())) {
            lines.add(String.join(",", about) + "," + String.join(",", row));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file,
                lines,
                StandardOpenOption.CREATE,
                isNew ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
    }
}
