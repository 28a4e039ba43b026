package uk.bng.adapter.catalogue.excel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The entries that an archive's central directory lists: what every spreadsheet program goes by. The sizes it claims are
 * not believed.
 */
final class ZipDirectory {
    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int LOCAL_MARK = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final ByteBuffer bytes;

    ZipDirectory(byte[] archive) {
        this.bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** One entry: where its bytes begin and how they are packed. */
    record Entry(String name, boolean encrypted, int method, int crc, long storedSize, int start) {}

    /** Whether the record is there that ends every archive; a file cut short lacks it. */
    boolean hasEnd() {
        return end() >= 0;
    }

    /** The entries, in the order of the directory, but no more than {@code most} and one. */
    List<Entry> entries(int most) throws ZipException {
        try {
            int end = end();
            int count = Short.toUnsignedInt(bytes.getShort(end + 10));
            int at = bytes.getInt(end + 16);
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < count && i <= most; i++) {
                requireMark(at, ENTRY_MARK);
                entries.add(entry(at));
                at += ENTRY_BYTES + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
            }
            return entries;
        } catch (IndexOutOfBoundsException e) {
            throw broken(e);
        }
    }

    private Entry entry(int at) throws ZipException {
        int local = bytes.getInt(at + 42);
        requireMark(local, LOCAL_MARK);
        byte[] name = new byte[unsigned(at + 28)];
        bytes.get(at + ENTRY_BYTES, name);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                (unsigned(at + 8) & 1) != 0,
                unsigned(at + 10),
                bytes.getInt(at + 16),
                Integer.toUnsignedLong(bytes.getInt(at + 24)),
                local + LOCAL_BYTES + unsigned(local + 26) + unsigned(local + 28));
    }

    private int end() {
        int last = bytes.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END_MARK) {
                return at;
            }
        }
        return -1;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private void requireMark(int at, int mark) throws ZipException {
        if (bytes.getInt(at) != mark) {
            throw broken(null);
        }
    }

    private static ZipException broken(@Nullable Throwable cause) {
        var broken = new ZipException("The directory of the archive is broken.");
        broken.initCause(cause);
        return broken;
    }
}
