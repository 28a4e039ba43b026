package uk.bng.adapter.catalogue.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.bank.RawTables;

/** Workbooks that are broken or hostile: each is refused with its code and one clear line. */
final class MalformedWorkbookTest {
    private static final String STOCK = "xl/worksheets/Stock.xml";
    private static final RawWorkbook VALID = RawWorkbook.of(RawTables.valid().sheets());

    @TempDir
    private Path folder = Path.of(".");

    static Stream<Arguments> workbooks() throws IOException {
        return Stream.concat(Stream.concat(files(), archives()), Stream.concat(parts(), tables()));
    }

    private static Stream<Arguments> files() {
        byte[] ole = HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600));
        byte[] locked = ole.clone();
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, locked, 300, mark.length);
        byte[] whole = VALID.bytes();
        byte[] huge = Arrays.copyOf(whole, Limits.FILE_BYTES + 1);
        return Stream.of(
                argumentSet("an empty file", new byte[0], "not-a-workbook", "and is empty"),
                argumentSet("a text file", ascii("bank_id,bank_name"), "not-a-workbook", "no workbook at all"),
                argumentSet("a file of two bytes", ascii("PK"), "not-a-workbook", "no workbook at all"),
                argumentSet(
                        "a web page", ascii("<html><table></table></html>"), "not-a-workbook", "no workbook at all"),
                argumentSet("an old .xls file", ole, "not-a-workbook", "is of an older kind (.xls)"),
                argumentSet("a file with a password", locked, "workbook-encrypted", "save it without a password"),
                argumentSet("a file beyond the size limit", huge, "workbook-too-large", "at most 33554432 bytes"),
                argumentSet(
                        "a file cut in the middle",
                        Arrays.copyOf(whole, whole.length / 2),
                        "workbook-damaged",
                        "its end is missing"),
                argumentSet(
                        "a file cut just before its end",
                        Arrays.copyOf(whole, whole.length - 22),
                        "workbook-damaged",
                        "its end is missing"),
                argumentSet("a file with a byte turned", turned(whole), "workbook-damaged", "cannot be unpacked"),
                argumentSet("a directory that points nowhere", misled(whole), "workbook-damaged", "cannot be unpacked"),
                argumentSet("a packing nobody knows", marked(whole, 10, 99), "workbook-damaged", "cannot be unpacked"),
                argumentSet(
                        "an entry that begins nowhere",
                        marked(whole, 42, 99),
                        "workbook-damaged",
                        "cannot be unpacked"),
                argumentSet(
                        "an archive with a password",
                        marked(whole, 8, 1),
                        "workbook-encrypted",
                        "save it without a password"));
    }

    private static Stream<Arguments> archives() throws IOException {
        return Stream.of(
                argumentSet(
                        "a zip of something else", zip("readme.txt", 10), "not-a-workbook", "another kind of archive"),
                argumentSet("an empty zip", emptyZip(), "not-a-workbook", "no workbook at all"),
                argumentSet(
                        "a zip bomb in a sheet",
                        VALID.with(STOCK, new byte[80 << 20]).bytes(),
                        "workbook-too-large",
                        "must unpack to at most"),
                argumentSet("too many entries", manyEntries(), "workbook-too-large", "at most 2000 entries"),
                argumentSet(
                        "two entries of one name",
                        VALID.with("XL/WORKSHEETS/stock.XML", "<x/>").bytes(),
                        "workbook-unsafe",
                        "two entries of one name (XL/WORKSHEETS/stock.XML)"),
                argumentSet(
                        "no workbook part",
                        VALID.without("xl/workbook.xml").bytes(),
                        "workbook-damaged",
                        "its sheets cannot be read"),
                argumentSet(
                        "no list of relations",
                        VALID.without("xl/_rels/workbook.xml.rels").bytes(),
                        "workbook-damaged",
                        "its sheets cannot be read"),
                argumentSet(
                        "a sheet without its part",
                        VALID.without(STOCK).bytes(),
                        "workbook-damaged",
                        "its sheets cannot be read"),
                argumentSet(
                        "a sheet in another file",
                        VALID.replacing("xl/_rels/workbook.xml.rels", "worksheets/Stock.xml", "../../../../etc/passwd")
                                .bytes(),
                        "workbook-damaged",
                        "its sheets cannot be read"));
    }

    private static Stream<Arguments> parts() {
        String bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w>&b;</w>";
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE w SYSTEM \"file:///etc/passwd\"><w/>";
        return Stream.of(
                sheet("entities that multiply", bomb, "workbook-unsafe", "must not declare a document type"),
                sheet("an external document type", outside, "workbook-unsafe", "must not declare a document type"),
                sheet(
                        "an entity nobody declared",
                        rows("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>"),
                        "workbook-damaged",
                        "cannot be read"),
                sheet(
                        "XML that never ends",
                        "<worksheet><sheetData><row r=\"1\">",
                        "workbook-damaged",
                        "cannot be read"),
                sheet("a tag that never ends", "<worksheet><sheetData", "workbook-damaged", "ends within a tag"),
                sheet("a comment that never ends", "<worksheet><!-- ", "workbook-damaged", "ends within a tag"),
                sheet("an attribute without a value", "<worksheet a></worksheet>", "workbook-damaged", "is not XML"),
                sheet("an attribute without quotes", "<worksheet a=1></worksheet>", "workbook-damaged", "is not XML"),
                sheet("a tag without a name", "< worksheet/>", "workbook-damaged", "is not XML"),
                sheet(
                        "crossed tags",
                        rows("<row r=\"1\"><c r=\"A1\"></row></c>"),
                        "workbook-damaged",
                        "cannot be read"),
                sheet(
                        "a column far beyond a sheet",
                        rows("<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>"),
                        "workbook-damaged",
                        "a cell at no address (ZZZZZZ1)"),
                sheet(
                        "a cell without a column",
                        rows("<row r=\"1\"><c r=\"1\"/></row>"),
                        "workbook-damaged",
                        "a cell at no address (1)"),
                sheet(
                        "an address in disguise",
                        rows("<row r=\"1\"><c r=\"&#90;ZZZZZ1\"/></row>"),
                        "workbook-damaged",
                        "a cell at no address"),
                sheet(
                        "a row far beyond a sheet",
                        rows("<row r=\"99999999999\"/>"),
                        "workbook-damaged",
                        "a row of no number (99999999999)"),
                sheet(
                        "a row below zero",
                        rows("<row r=\"-1\"><c r=\"A1\"><v>1</v></c></row>"),
                        "workbook-damaged",
                        "a row of no number (-1)"),
                shared("a shared text that is not there", "1", "it has no shared text number 1"),
                shared("a shared text far beyond all others", "9999999", "it has no shared text number 9999999"),
                shared("a shared text beyond any number", "2000000000", "a shared text by no number (2000000000)"),
                shared("a shared text in disguise", "&#50;000000000", "a shared text by no number (&#50;00"),
                shared("a shared text in a comment", "1<!-- -->999999", "a shared text by no number (1<!--"),
                sheet(
                        "a kind of cell in disguise",
                        rows("<row r=\"1\"><c r=\"A1\" t=\"&#115;\"><v>2000000000</v></c></row>"),
                        "workbook-damaged",
                        "a cell of no known kind"),
                sheet(
                        "a cell of no known kind",
                        rows("<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>7</v></c></row>"),
                        "workbook-damaged",
                        "cannot be read"),
                sheet(
                        "elements nested too deep",
                        "<a>".repeat(Limits.DEPTH + 1),
                        "workbook-damaged",
                        "nests its elements too deep"),
                argumentSet(
                        "too many cells",
                        padded(VALID.with(STOCK, rows("<c/>".repeat(Limits.CELLS + 1)))),
                        "workbook-too-large",
                        "at most 2000000 cells"),
                argumentSet(
                        "too many shared texts",
                        padded(VALID.with(
                                "xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(Limits.CELLS + 1) + "</sst>")),
                        "workbook-too-large",
                        "at most 2000000 cells"),
                sheet(
                        "an encoding nobody expects",
                        "<?xml version=\"1.0\" encoding=\"UTF-7\"?><w/>",
                        "workbook-damaged",
                        "must be in UTF-8"),
                argumentSet(
                        "a sheet in UTF-16",
                        VALID.with(STOCK, "<!DOCTYPE w><w/>".getBytes(StandardCharsets.UTF_16))
                                .bytes(),
                        "workbook-damaged",
                        "must be in UTF-8"));
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                argumentSet(
                        "no sheet of any table",
                        RawWorkbook.of(RawTables.valid().with("Notes", "a").sheets().stream()
                                        .filter(sheet -> sheet.name().equals("Notes"))
                                        .toList())
                                .bytes(),
                        "missing-sheet",
                        "The sheet (Banks) must be in the catalogue, which has no known sheet"),
                table("no Pricing sheet", RawTables.valid().without("Pricing"), "missing-sheet", "(Pricing)"),
                table("an empty Banks sheet", RawTables.valid().with("Banks", ""), "empty-sheet", "(Banks)"),
                table(
                        "a Stock sheet of a header alone",
                        RawTables.valid().with("Stock", "bank_id,stock_id,habitat_name,quantity_available"),
                        "empty-sheet",
                        "(Stock)"),
                table(
                        "no price column",
                        RawTables.valid()
                                .with(
                                        "Pricing",
                                        "bank_id,habitat_name,contract_size,tier,cost",
                                        "B1,Ditches,small,far,1"),
                        "missing-column",
                        "a column price"),
                table(
                        "a TradingRules sheet of other columns",
                        RawTables.valid().with("TradingRules", "from,to", "Ditches,Ditches"),
                        "missing-column",
                        "a column demand_habitat"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("workbooks")
    void refuses(byte[] content, String code, String words) throws IOException {
        Path file = folder.resolve("prices.xlsx");
        Files.write(file, content);
        var source = new ExcelCatalogueSource(file, RawTables.reader(), () -> Instant.EPOCH, Runnable::run);

        assertThatExceptionOfType(CatalogueUnavailable.class)
                .isThrownBy(source::current)
                .satisfies(fault -> {
                    assertThat(fault.code()).contains(code);
                    assertThat(fault.getMessage())
                            .startsWith("The workbook (prices.xlsx) ")
                            .contains(words)
                            .endsWith(".")
                            .doesNotContain("\n");
                });
    }

    private static Arguments sheet(String name, String xml, String code, String words) {
        return argumentSet(name, VALID.with(STOCK, xml).bytes(), code, words);
    }

    private static Arguments shared(String name, String number, String words) {
        byte[] workbook = VALID.with("xl/sharedStrings.xml", "<sst><si><t>one</t></si></sst>")
                .with(STOCK, rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>%s</v></c></row>".formatted(number)))
                .bytes();
        return argumentSet(name, workbook, "workbook-damaged", words);
    }

    private static Arguments table(String name, RawTables tables, String code, String words) {
        return argumentSet(name, RawWorkbook.of(tables.sheets()).bytes(), code, words);
    }

    private static String rows(String rows) {
        return RawWorkbook.sheet(rows);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] turned(byte[] whole) {
        byte[] turned = whole.clone();
        for (int i = 60; i < 100; i++) {
            turned[i] ^= 0x55;
        }
        return turned;
    }

    /** The first entry of the directory with one byte of it changed. */
    private static byte[] marked(byte[] whole, int offset, int mark) {
        byte[] marked = whole.clone();
        for (int i = 0; ; i++) {
            if (marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 1 && marked[i + 3] == 2) {
                marked[i + offset] = (byte) mark;
                return marked;
            }
        }
    }

    /** An archive whose end says that the directory is elsewhere. */
    private static byte[] misled(byte[] whole) {
        byte[] misled = whole.clone();
        misled[misled.length - 6] ^= 0x55;
        return misled;
    }

    /** With a part that does not shrink, so that the ratio of the whole is honest. */
    private static byte[] padded(RawWorkbook workbook) {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        return workbook.with("xl/media/image1.png", noise).bytes();
    }

    private static byte[] emptyZip() {
        return HexFormat.of().parseHex("504b0506" + "00".repeat(18));
    }

    private static byte[] zip(String entry, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    private static byte[] manyEntries() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= Limits.ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        return bytes.toByteArray();
    }
}
