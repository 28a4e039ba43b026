package uk.bng.adapter.catalogue.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * Unpacks a workbook within limits and packs again, without compression, only what may hold cells: no macros, external
 * links, drawings or formulas. The parser sees nothing else.
 */
final class SafeArchive {
    private static final Pattern NEVER_READ = Pattern.compile(
            "(docprops|customxml|xl/(externallinks|drawings|charts|media|theme|pivot[a-z]*|comments[^/]*|embeddings"
                    + "|printersettings|ctrlprops|activex|threadedcomments|persons|querytables|calcchain\\.xml"
                    + "|styles\\.xml|metadata\\.xml|connections\\.xml))(/.*)?");
    private static final int CHUNK = 1 << 16;

    private final String name;
    private final byte[] packed;
    private final Tally tally;
    private int left;

    SafeArchive(String name, byte[] packed) {
        this.name = name;
        this.packed = packed;
        this.tally = new Tally(name);
        this.left = Limits.unpacked(packed.length);
    }

    /** The archive, safe to parse. */
    InputStream repacked() {
        var directory = new ZipDirectory(packed);
        if (!directory.hasEnd()) {
            throw WorkbookFault.WORKBOOK_DAMAGED.of(name, "is damaged: its end is missing");
        }
        var clean = new ByteArrayOutputStream(packed.length * 2);
        Set<String> names = new HashSet<>();
        try (var out = new ZipOutputStream(clean)) {
            out.setMethod(ZipOutputStream.STORED);
            for (ZipDirectory.Entry entry : directory.entries(Limits.ENTRIES)) {
                requireNew(entry, names);
                copy(entry, out);
            }
            if (!names.contains("[content_types].xml")) {
                throw WorkbookFault.NOT_A_WORKBOOK.of(
                        name, "must be an .xlsx workbook, and is another kind of archive");
            }
        } catch (IOException e) {
            throw WorkbookFault.WORKBOOK_DAMAGED.of(name, "is damaged: its archive cannot be unpacked", e);
        }
        tally.requireTexts();
        return new ByteArrayInputStream(clean.toByteArray());
    }

    private void requireNew(ZipDirectory.Entry entry, Set<String> names) {
        if (!names.add(keyOf(entry))) {
            throw WorkbookFault.WORKBOOK_UNSAFE.of(name, "holds two entries of one name (%s)".formatted(shown(entry)));
        }
        if (names.size() > Limits.ENTRIES) {
            throw WorkbookFault.WORKBOOK_TOO_LARGE.of(name, "must have at most %d entries".formatted(Limits.ENTRIES));
        }
    }

    private void copy(ZipDirectory.Entry entry, ZipOutputStream out) throws IOException {
        if (entry.encrypted()) {
            throw WorkbookFault.WORKBOOK_ENCRYPTED.of(name, "must not be encrypted: save it without a password");
        }
        String key = keyOf(entry);
        boolean mayHoldCells = key.endsWith(".xml") || key.endsWith(".rels");
        if (!mayHoldCells || NEVER_READ.matcher(key).matches()) {
            return;
        }
        byte[] content = unpacked(entry);
        var sum = new CRC32();
        sum.update(content);
        if ((int) sum.getValue() != entry.crc()) {
            throw new ZipException("The content of an entry is broken.");
        }
        new XmlGuard(name, shown(entry), content, tally).clean();
        store(entry.name().replace('\\', '/'), content, out);
    }

    private byte[] unpacked(ZipDirectory.Entry entry) throws IOException {
        if (entry.start() < 0 || entry.start() > packed.length) {
            throw new ZipException("The place of an entry is broken.");
        }
        var bytes = new ByteArrayInputStream(packed, entry.start(), packed.length - entry.start());
        return switch (entry.method()) {
            case ZipEntry.STORED -> bytes.readNBytes((int) Math.min(entry.storedSize(), packed.length));
            case ZipEntry.DEFLATED -> inflated(bytes);
            default -> throw new ZipException("The packing of an entry is unknown.");
        };
    }

    private byte[] inflated(InputStream bytes) throws IOException {
        var content = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(bytes, inflater)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                left -= count;
                if (left < 0) {
                    throw WorkbookFault.WORKBOOK_TOO_LARGE.of(
                            name, "must unpack to at most %d bytes".formatted(Limits.unpacked(packed.length)));
                }
                content.write(chunk, 0, count);
            }
        } finally {
            inflater.end();
        }
        return content.toByteArray();
    }

    private static void store(String part, byte[] content, ZipOutputStream out) throws IOException {
        var sum = new CRC32();
        sum.update(content);
        var stored = new ZipEntry(part);
        stored.setSize(content.length);
        stored.setCrc(sum.getValue());
        out.putNextEntry(stored);
        out.write(content);
        out.closeEntry();
    }

    private static String keyOf(ZipDirectory.Entry entry) {
        return entry.name().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static String shown(ZipDirectory.Entry entry) {
        String plain = entry.name().replaceAll("[^\\x20-\\x7E]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "...";
    }
}
