package uk.bng.adapter.catalogue.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.CatalogueReading.Accepted;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.bank.RawTables;
import uk.bng.domain.bank.TableIssue;

/** Workbooks that people and programs really write, odd but honest. */
final class WorkbookTest {
    private static final String SRM = "xl/worksheets/SRM.xml";
    private static final RawWorkbook VALID = RawWorkbook.of(RawTables.valid().sheets());

    @Test
    void readsTheRowsOfEveryTable() {
        assertThat(told(Workbook.read("x", VALID.bytes())))
                .isEqualTo(told(RawTables.valid().sheets()));
    }

    @Test
    void readsWhatASpreadsheetProgramWrites() {
        assertThat(told(Workbook.read("x", WrittenWorkbook.of(RawTables.valid().sheets()))))
                .isEqualTo(told(RawTables.valid().sheets()));
    }

    @Test
    void leavesSheetsOutThatHoldNoTable() {
        RawTables tables = RawTables.valid().with("Notes", "anything", "at all");

        assertThat(Workbook.read("x", RawWorkbook.of(tables.sheets()).bytes()))
                .extracting(RawSheet::name)
                .doesNotContain("Notes")
                .hasSize(7);
    }

    @Test
    void writesBinaryNumbersAsTheirShortestDecimalText() {
        Map.of(
                        "1.1000000000000001", "1.1",
                        "0.30000000000000004", "0.30000000000000004",
                        "25000.0", "25000",
                        "-0", "0",
                        "1E-3", "0.001",
                        "1e400", "1e400",
                        "1e300", "1E+300",
                        "12345678901234567890", "12345678901234567000")
                .forEach((raw, text) -> assertThat(cell("<c r=\"A1\"><v>%s</v></c>".formatted(raw)))
                        .as(raw)
                        .isEqualTo(text));
    }

    @Test
    void keepsNumbersStoredAsText() {
        assertThat(cell("<c r=\"A1\" t=\"inlineStr\"><is><t> 007 </t></is></c>"))
                .isEqualTo(" 007 ");
        assertThat(cell("<c r=\"A1\" t=\"str\"><v>1.50</v></c>")).isEqualTo("1.50");
    }

    @Test
    void takesTheCachedValueOfAFormula() {
        assertThat(cell("<c r=\"A1\"><f>B1*2</f><v>42</v></c>")).isEqualTo("42");
        assertThat(cell("<c r=\"A1\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"))
                .isEqualTo("ab");
        assertThat(cell("<c r=\"A1\"><f t=\"shared\" si=\"7\"/><v>3</v></c>")).isEqualTo("3");
        assertThat(cell("<c r=\"A1\"><f t=\"array\" ref=\"A1:ZZZZZZ9\">1</f><v>3</v></c>"))
                .isEqualTo("3");
    }

    @Test
    void readsAFormulaThatWasNeverWorkedOutAsBlank() {
        assertThat(cell("<c r=\"A1\"><f>B1*2</f></c>")).isNull();
        assertThat(cell("<c r=\"A1\"><f>B1*2</f><v></v></c>")).isNull();
        assertThat(cell("<c r=\"A1\"/>")).isNull();
    }

    @Test
    void readsErrorValuesAsBlank() {
        assertThat(cell("<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")).isNull();
    }

    @Test
    void readsTruthValuesAndDatesAsText() {
        assertThat(cell("<c r=\"A1\" t=\"b\"><v>1</v></c>")).isEqualTo("TRUE");
        assertThat(cell("<c r=\"A1\" t=\"b\"><v>0</v></c>")).isEqualTo("FALSE");
        assertThat(cell("<c r=\"A1\" t=\"d\"><v>2026-01-05</v></c>")).isEqualTo("2026-01-05");
        assertThat(cell("<c r=\"A1\"><v>n/a</v></c>")).isEqualTo("n/a");
    }

    @Test
    void readsSharedTextWithItsFormatsAndWithoutItsReadings() {
        RawWorkbook workbook = VALID.with(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"x\"><si><r><t>Lo</t></r><r><t>cal</t></r><rPh sb=\"0\" eb=\"1\"><t>ka</t></rPh></si></sst>")
                .with(SRM, RawWorkbook.sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"));

        assertThat(srm(workbook).headers()).containsExactly("Local");
    }

    @Test
    void findsTheHeaderBelowTitles() {
        RawWorkbook workbook = VALID.with(
                SRM,
                RawWorkbook.sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Our multipliers</v></c></row>"
                                + "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>Multiplier</v></c><c r=\"C4\" t=\"str\"><v>TIER</v></c></row>"
                                + "<row r=\"6\"><c r=\"B6\"><v>1</v></c><c r=\"C6\" t=\"str\"><v>far</v></c></row>")
                        .replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:F1\"/></mergeCells>"));
        var reading = (Accepted) RawTables.reader().read(Workbook.read("x", workbook.bytes()));

        assertThat(srm(workbook).headers()).containsExactly("", "Multiplier", "TIER");
        assertThat(reading.issues()).extracting(TableIssue::row).containsExactly(6);
    }

    @Test
    void ignoresCellsFarToTheRight() {
        RawWorkbook workbook = VALID.with(
                SRM,
                RawWorkbook.sheet("<row r=\"1\"><c r=\"IV1\"><v>1</v></c><c r=\"IW1\"><v>2</v></c>"
                        + "<c r=\"XFD1\" t=\"inlineStr\"><is><t>3</t></is></c><c r=\"ZZZ1\"/></row>"));

        assertThat(srm(workbook).headers()).hasSize(256).last().isEqualTo("1");
    }

    @Test
    void readsRowsAndCellsWithoutAddresses() {
        RawWorkbook workbook = VALID.with(
                SRM, RawWorkbook.sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"));

        assertThat(srm(workbook).rows()).containsExactly(new RawRow(2, List.of("3")));
    }

    @Test
    void readsPartsWithPrefixesByteOrderMarksAndOtherQuotes() {
        RawWorkbook workbook = VALID.with(
                SRM,
                "\uFEFF<?xml version='1.0' encoding='utf-8'?><!-- <c r='ZZZZZZ1'> --><x:worksheet xmlns:x='"
                        + "http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='r'><x:sheetData>"
                        + "<x:row r='1' ><x:c r = 'A1' t='inlineStr'><x:is><x:t><![CDATA[a<f>b]]></x:t></x:is></x:c></x:row>"
                        + "</x:sheetData></x:worksheet>");

        assertThat(srm(workbook).headers()).containsExactly("a<f>b");
    }

    @Test
    void ignoresMacrosAndLinksToOtherFiles() {
        RawWorkbook workbook = VALID.with("xl/vbaProject.bin", new byte[80 << 20])
                .with("xl/externalLinks/externalLink1.xml", "<!DOCTYPE never read>")
                .replacing(
                        "[Content_Types].xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml");

        assertThat(told(Workbook.read("x", workbook.bytes())))
                .isEqualTo(told(RawTables.valid().sheets()));
    }

    @Test
    void readsASheetOnceThatIsListedTwice() {
        RawWorkbook workbook = VALID.replacing(
                "xl/workbook.xml", "</sheets>", "<sheet name=\"SRM\" sheetId=\"99\" r:id=\"rId1\"/></sheets>");

        assertThat(told(Workbook.read("x", workbook.bytes())))
                .isEqualTo(told(RawTables.valid().sheets()));
    }

    @Test
    void believesNoDimension() {
        RawWorkbook workbook = VALID.replacing(SRM, "<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");

        assertThat(told(Workbook.read("x", workbook.bytes())))
                .isEqualTo(told(RawTables.valid().sheets()));
    }

    /** What sheets say, whether or not their rows end in blank cells. */
    private static String told(List<RawSheet> sheets) {
        return sheets.toString().replaceAll("(, null)+\\]", "]");
    }

    private static String cell(String xml) {
        RawSheet sheet = srm(VALID.with(
                SRM,
                RawWorkbook.sheet("<row r=\"1\">%s<c r=\"B1\"><v>0</v></c></row>".formatted(xml))
                        .replace("<row r=\"1\">", "<row r=\"1\"><c r=\"C1\"><v>1</v></c></row><row r=\"2\">")
                        .replace("\"A1\"", "\"A2\"")
                        .replace("\"B1\"", "\"B2\"")));
        return sheet.rows().getFirst().cells().getFirst();
    }

    private static RawSheet srm(RawWorkbook workbook) {
        return Workbook.read("x", workbook.bytes()).stream()
                .filter(sheet -> sheet.name().equals("SRM"))
                .findFirst()
                .orElseThrow();
    }
}
