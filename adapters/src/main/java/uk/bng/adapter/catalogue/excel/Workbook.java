package uk.bng.adapter.catalogue.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.bank.CatalogueTable;
import uk.bng.domain.bank.RawSheet;

/**
 * Reads the tables of an .xlsx or .xlsm workbook as raw sheets; sheets that hold no table are
 * left out, and so is a second sheet of the same table. Macros, links to
 * other files and formulas are ignored: only the values stored in cells count. Every fault, hostile files included, is a
 * {@link CatalogueUnavailable} with a code and a message of one line.
 */
public final class Workbook {
    private static final byte[] OLE_HEADER = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] ZIP_HEADER = {'P', 'K', 3, 4};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private Workbook() {}

    /** The tables of a file. */
    public static List<RawSheet> read(Path file) {
        return read(nameOf(file), content(file));
    }

    /** The tables of a workbook given whole; {@code name} is for messages. */
    public static List<RawSheet> read(String name, byte[] content) {
        requireWorkbook(name, content);
        InputStream safe = new SafeArchive(name, content).repacked();
        try (var workbook = new ReadableWorkbook(safe, OPTIONS)) {
            Map<CatalogueTable, RawSheet> tables = new LinkedHashMap<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                Optional<CatalogueTable> table = CatalogueTable.named(String.valueOf(sheet.getName()));
                if (table.isPresent() && !tables.containsKey(table.get())) {
                    tables.put(table.get(), SheetRows.read(sheet, table.get()));
                }
            }
            return List.copyOf(tables.values());
        } catch (IOException | RuntimeException e) {
            // The parser meets broken files with exceptions of every kind.
            throw WorkbookFault.WORKBOOK_DAMAGED.of(name, "is damaged: its sheets cannot be read", e);
        }
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    static byte[] content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.FILE_BYTES + 1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static CatalogueUnavailable unreadable(Path file, IOException cause) {
        String rule = switch (cause) {
            case NoSuchFileException missing -> "must exist";
            case AccessDeniedException denied -> "must be readable by this program";
            default -> "must be a file that can be read";
        };
        return WorkbookFault.WORKBOOK_MISSING.of(nameOf(file), rule, cause);
    }

    private static void requireWorkbook(String name, byte[] content) {
        if (content.length > Limits.FILE_BYTES) {
            throw WorkbookFault.WORKBOOK_TOO_LARGE.of(name, "must have at most %d bytes".formatted(Limits.FILE_BYTES));
        }
        if (content.length == 0) {
            throw WorkbookFault.NOT_A_WORKBOOK.of(name, "must be an .xlsx workbook, and is empty");
        }
        if (startsWith(content, OLE_HEADER)) {
            throw isEncrypted(content)
                    ? WorkbookFault.WORKBOOK_ENCRYPTED.of(name, "must not be encrypted: save it without a password")
                    : WorkbookFault.NOT_A_WORKBOOK.of(
                            name, "must be an .xlsx workbook, and is of an older kind (.xls)");
        }
        if (!startsWith(content, ZIP_HEADER)) {
            throw WorkbookFault.NOT_A_WORKBOOK.of(name, "must be an .xlsx workbook, and is no workbook at all");
        }
    }

    private static boolean isEncrypted(byte[] content) {
        for (int i = 0; i + ENCRYPTED_PACKAGE.length <= content.length; i++) {
            int end = i + ENCRYPTED_PACKAGE.length;
            if (Arrays.equals(content, i, end, ENCRYPTED_PACKAGE, 0, ENCRYPTED_PACKAGE.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] content, byte[] header) {
        return content.length >= header.length && Arrays.equals(content, 0, header.length, header, 0, header.length);
    }
}
