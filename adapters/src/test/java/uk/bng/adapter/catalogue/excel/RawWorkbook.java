package uk.bng.adapter.catalogue.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;

/** Workbooks for tests made part by part, so that any part can be wrong. Immutable. */
final class RawWorkbook {
    static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final SequencedMap<String, byte[]> parts;

    private RawWorkbook(SequencedMap<String, byte[]> parts) {
        this.parts = parts;
    }

    /** A workbook of the tables, all cells inline text. */
    static RawWorkbook of(List<RawSheet> tables) {
        var sheets = new StringBuilder();
        var relations = new StringBuilder();
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 1; i <= tables.size(); i++) {
            RawSheet table = tables.get(i - 1);
            sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(table.name(), i, i));
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/%s.xml\"/>"
                    .formatted(i, RELATIONS, table.name()));
            parts.put("xl/worksheets/%s.xml".formatted(table.name()), bytes(sheet(rows(table))));
        }
        return new RawWorkbook(parts)
                .with(
                        "[Content_Types].xml",
                        XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>")
                .with(
                        "xl/workbook.xml",
                        XML
                                + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                                        .formatted(MAIN, RELATIONS, sheets))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        XML
                                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                                        .formatted(relations));
    }

    /** The XML of a sheet with these rows. */
    static String sheet(String rows) {
        return XML + "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
    }

    /** The XML of a table's rows, header first. */
    static String rows(RawSheet table) {
        var rows = new StringBuilder();
        if (!table.headers().isEmpty()) {
            row(rows, 1, table.headers());
        }
        for (RawRow row : table.rows()) {
            row(
                    rows,
                    row.number(),
                    row.cells().stream().map(cell -> cell == null ? "" : cell).toList());
        }
        return rows.toString();
    }

    RawWorkbook with(String part, String content) {
        return with(part, bytes(content));
    }

    RawWorkbook with(String part, byte[] content) {
        SequencedMap<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(part, content);
        return new RawWorkbook(changed);
    }

    RawWorkbook without(String part) {
        SequencedMap<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.remove(part);
        return new RawWorkbook(changed);
    }

    /** With every occurrence of a text in a part put right, or wrong. */
    RawWorkbook replacing(String part, String from, String to) {
        String old = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        if (!old.contains(from)) {
            throw new IllegalArgumentException("The part (%s) must hold \"%s\".".formatted(part, from));
        }
        return with(part, old.replace(from, to));
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void row(StringBuilder rows, int number, List<String> cells) {
        rows.append("<row r=\"%d\">".formatted(number));
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                rows.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted((char) ('A' + i), number, cells.get(i)));
            }
        }
        rows.append("</row>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
