package uk.bng.adapter.catalogue.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;

/** Writes tables as an .xlsx workbook from which the same tables are read. */
public final class WorkbookFile {
    private static final String PROGRAM = "bng";
    private static final String PROGRAM_VERSION = "1.0";

    /** What a cell of a workbook holds at most. */
    private static final int LONGEST_TEXT = 32_767;

    private static final Set<String> NUMBERS = Set.of(
            "lat",
            "lon",
            "price",
            "quantity_available",
            "available_excl_quotes",
            "quoted",
            "level_value",
            "multiplier");

    private WorkbookFile() {}

    /**
     * Writes a new file: whole, or not at all.
     *
     * @throws CatalogueUnavailable when the file is there already, cannot be written, or cannot hold what the tables hold
     */
    public static void write(Path file, List<RawSheet> tables) {
        requireShort(file, tables);
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file.toAbsolutePath());
        @Nullable Path draft = null;
        try {
            draft = Files.createTempFile(folder, ".bng-", ".xlsx");
            write(tables, draft);
            requireSame(file, tables, Workbook.read(draft));
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            throw WorkbookFault.WORKBOOK_UNWRITTEN.of(Workbook.nameOf(file), "must not be there yet", e);
        } catch (IOException e) {
            throw WorkbookFault.WORKBOOK_UNWRITTEN.of(Workbook.nameOf(file), "must be a file that can be written", e);
        } finally {
            remove(draft);
        }
    }

    private static void write(List<RawSheet> tables, Path draft) throws IOException {
        try (OutputStream out = Files.newOutputStream(draft);
                var workbook = new org.dhatim.fastexcel.Workbook(out, PROGRAM, PROGRAM_VERSION)) {
            for (RawSheet table : tables) {
                write(table, workbook.newWorksheet(table.name()));
            }
        }
    }

    private static void write(RawSheet table, Worksheet sheet) {
        for (int column = 0; column < table.headers().size(); column++) {
            sheet.value(0, column, table.headers().get(column));
        }
        for (RawRow row : table.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                @Nullable String cell = row.cells().get(column);
                if (cell != null) {
                    boolean isNumber = NUMBERS.contains(table.headers().get(column)) && isExact(cell);
                    if (isNumber) {
                        sheet.value(row.number() - 1, column, new BigDecimal(cell));
                    } else {
                        sheet.value(row.number() - 1, column, cell);
                    }
                }
            }
        }
    }

    /** Whether the binary number that a workbook holds reads as this one. */
    private static boolean isExact(String cell) {
        var number = new BigDecimal(cell);
        return new BigDecimal(Double.toString(number.doubleValue())).compareTo(number) == 0;
    }

    private static void requireShort(Path file, List<RawSheet> tables) {
        for (RawSheet table : tables) {
            for (RawRow row : table.rows()) {
                for (String cell : row.cells()) {
                    if (cell != null && cell.length() > LONGEST_TEXT) {
                        throw WorkbookFault.WORKBOOK_UNWRITTEN.of(
                                Workbook.nameOf(file),
                                "must not hold a text of more than %d characters, and the sheet (%s) has one in row %d"
                                        .formatted(LONGEST_TEXT, table.name(), row.number()));
                    }
                }
            }
        }
    }

    private static void requireSame(Path file, List<RawSheet> tables, List<RawSheet> read) {
        for (int i = 0; i < tables.size(); i++) {
            List<RawRow> written = tables.get(i).rows();
            List<RawRow> found = read.get(i).rows();
            boolean isSame = written.size() == found.size();
            for (int row = 0; isSame && row < written.size(); row++) {
                isSame = isSame(written.get(row), found.get(row));
            }
            if (!isSame) {
                throw WorkbookFault.WORKBOOK_UNWRITTEN.of(
                        Workbook.nameOf(file),
                        "cannot hold every character of the sheet (%s)"
                                .formatted(tables.get(i).name()));
            }
        }
    }

    private static boolean isSame(RawRow written, RawRow found) {
        for (int i = 0; i < written.cells().size(); i++) {
            @Nullable String cell = written.cells().get(i);
            @Nullable String back = i < found.cells().size() ? found.cells().get(i) : null;
            if (!Objects.equals(cell, back) && !isSameNumber(cell, back)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameNumber(@Nullable String cell, @Nullable String back) {
        try {
            return cell != null && back != null && new BigDecimal(cell).compareTo(new BigDecimal(back)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void remove(@Nullable Path draft) {
        try {
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            // What is left is a file of a name that nobody reads.
            System.getLogger(WorkbookFile.class.getName()).log(System.Logger.Level.DEBUG, "workbook.draft.left", e);
        }
    }
}
