package uk.bng.adapter.place.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.Lpa;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.SiteQuery;
import uk.bng.domain.place.Sought;

/** Tables of the user's own: the same answers from the same rows, and every bad row named with its file and line. */
class TableDirectoryTest {
    private static final List<String> FILES = List.of(
            "lpa.csv",
            "lpa_neighbours.csv",
            "nca.csv",
            "nca_neighbours.csv",
            "lnrs.csv",
            "lnrs_neighbours.csv",
            "lpa_nca_overlap.csv",
            "lpa_lnrs_overlap.csv",
            "aliases.csv",
            "ambiguous.csv",
            "short_borders.csv",
            "marine_habitats.csv",
            "wfd_operational_catchments.csv",
            "wfd_waterbodies.csv",
            "outcodes.csv",
            "habitats.csv",
            "credits.csv",
            "attribution.txt");

    @TempDir
    private Path directory;

    @BeforeEach
    void copyTheShippedTables() throws IOException {
        ShippedTables shipped = new ShippedTables();
        for (String file : FILES) {
            Files.writeString(directory.resolve(file), shipped.text(file));
        }
    }

    @Test
    void holdsTheShippedHashToTheShippedTables() {
        assertThat(FactTables.in(directory).geography().hash())
                .isEqualTo(FactTables.shipped().geography().hash());
    }

    @Test
    void givesTheSameAnswersFromReorderedTables() throws IOException {
        for (String file : FILES) {
            List<String> lines = new ArrayList<>(Files.readAllLines(directory.resolve(file)));
            Collections.reverse(lines.subList(Math.min(1, lines.size()), lines.size()));
            Files.writeString(directory.resolve(file), "\uFEFF" + String.join("\r\n", lines));
        }
        Geography shipped = FactTables.shipped().geography();

        Geography reordered = FactTables.in(directory).geography();

        assertThat(reordered.hash()).isEqualTo(shipped.hash());
        assertThat(reordered.lpas()).isEqualTo(shipped.lpas());
        for (Lpa lpa : shipped.lpas()) {
            AreasGiven given = AreasGiven.of(lpa.code(), "", "");
            assertThat(reordered.locate(given)).isEqualTo(shipped.locate(given));
        }
        for (String text : List.of("TN23 1AA", "W1A 1AA", "TD15 1AA", "ZZ1 1AA")) {
            Sought sought = SiteQuery.ofPostcode(text).sought();
            assertThat(reordered.lookUp(sought)).isEqualTo(shipped.lookUp(sought));
        }
        for (int north = 49_900_000; north < 55_900_000; north += 250_000) {
            MapPoint point = new MapPoint(north, -1_500_000);
            assertThat(reordered.nearestOutcode(point)).isEqualTo(shipped.nearestOutcode(point));
        }
        assertThat(reordered.lpa("New")).isEqualTo(shipped.lpa("New"));
        assertThat(reordered.lpa("Kent")).isEqualTo(shipped.lpa("Kent"));
        assertThat(reordered.waterbody("New River")).isEqualTo(shipped.waterbody("New River"));
        assertThat(reordered.waterbody("River")).isEqualTo(shipped.waterbody("River"));
        assertThat(FactTables.in(directory).statutoryFacts().habitats())
                .isEqualTo(FactTables.shipped().statutoryFacts().habitats());
    }

    @Test
    void changesItsHashWithARow() throws IOException {
        change("wfd_waterbodies.csv", "East Stour,", "West Stour,");

        assertThat(FactTables.in(directory).geography().hash())
                .startsWith("sha256:")
                .isNotEqualTo(FactTables.shipped().geography().hash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lpa.csv|E60000002,Darlington|E60000001,Darlington|lpa.csv line 3: The code (E60000001)",
                "lpa.csv|,Darlington|,Durham Council|lpa.csv line 3: The name (Durham Council) must differ",
                "lpa.csv|,Darlington|,City|lpa.csv line 3: The planning authority (E60000002, City)",
                "lpa.csv|Darlington,54.54894|Darlington,x|lpa.csv line 3: The number (x)",
                "lpa.csv|Darlington,54.54894|Darlington,154.5|lpa.csv line 3: The point (154.500000",
                "lpa.csv|Darlington,54.54894|Darlington|lpa.csv line 3: The number of fields (3)",
                "lpa.csv|Darlington,|'\"Darlington,'|lpa.csv line 3: The quoted field must be closed",
                "lpa.csv|Darlington,|'\"Darling\"ton,'|lpa.csv line 3: The quoted field must end",
                "lpa.csv|Darlington|D\uFFFDrlington|lpa.csv line 3: The text (E60000002,D\uFFFDrlington",
                "lpa.csv|code,name|name,code|lpa.csv line 1: The header (name,code,lat,lon) must be",
                "lpa_neighbours.csv|E60000001,E60000002|E60000001,X|lpa_neighbours.csv line 2: The code (X)",
                "lpa_neighbours.csv|E60000001,E60000002|E60000001,E60000001|line 2: The planning authority (E60000001)",
                "lpa_neighbours.csv|E60000001,E60000002|E60000001,E60000337|line 2: The border (E60000001, E60000337)",
                "nca_neighbours.csv|1,2|1,160|nca_neighbours.csv line 2: The code (160)",
                "lnrs_neighbours.csv|01,02|1,02|lnrs_neighbours.csv line 2: The code (1)",
                "lpa_nca_overlap.csv|E60000001,10,0.4066|E60000001,10,1.4066|overlap.csv line 2: The share (1.406600)",
                "lpa_nca_overlap.csv|E60000001,16|E60000001,10|lpa_nca_overlap.csv line 3: The overlap (E60000001, 10)",
                "lpa_lnrs_overlap.csv|E60000001,03|E60000001,99|lpa_lnrs_overlap.csv line 2: The code (99)",
                "aliases.csv|lpa,Hull|town,Hull|aliases.csv line 2: The kind (town)",
                "aliases.csv|lpa,BCP,E60000289|lpa,BCP,E1|aliases.csv line 3: The code (E1)",
                "aliases.csv|Isle of Porland|Exmoor|aliases.csv line 8: The alias (Exmoor)",
                "ambiguous.csv|lpa,|x,|ambiguous.csv line 2: The kind (x)",
                "short_borders.csv|lpa,|town,|short_borders.csv line 2: The kind (town)",
                "short_borders.csv|0.24|0.2424|short_borders.csv line 2: The number (0.2424)",
                "short_borders.csv|,E60000146,E60000076|,E60000146,E60000001|borders.csv line 2: The short border (E60000146,",
                "marine_habitats.csv|Coastal saltmarsh|Coastal lagoons|marine_habitats.csv line 3: The broad habitat (C",
                "wfd_waterbodies.csv|East Stour,3501|East Stour,9999|wfd_waterbodies.csv line",
                "wfd_operational_catchments.csv|1001,|1000,|wfd_operational_catchments.csv line 3: The id (1000)",
                "outcodes.csv|AL10,|AL1,|outcodes.csv line 3: The outcode (AL1) must be given once",
                "outcodes.csv|AL10,|al10,|outcodes.csv line 3: The outcode (al10) must be written",
                "outcodes.csv|AL10,|AL10 1AA,|outcodes.csv line 3: The outcode (AL10 1AA) must be written",
                "outcodes.csv|AL10,51.75958|AL10,91|outcodes.csv line 3: The point (91.000000",
                "outcodes.csv|-0.2292,E60000175|-0.2292,E1|outcodes.csv line 3: The code (E1)",
                "outcodes.csv|E60000175,111|E60000175,160|outcodes.csv line 3: The code (160)",
                "outcodes.csv|E60000175,111,33|E60000175,111,99|outcodes.csv line 3: The code (99)"
            })
    void namesTheFileAndLineOfABadRow(String file, String sound, String bad, String message) throws IOException {
        change(file, sound, bad);

        assertThatThrownBy(() -> FactTables.in(directory).geography())
                .isInstanceOf(BadTable.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credits.csv|A1,area,42000,2,84000|A1,area,42000,2,84001|credits.csv line 2: The price per unit",
                "credits.csv|A1,area,42000|A1,area,42000.001|credits.csv line 2: The number (42000.001)",
                "credits.csv|A2,area|A1,area|credits.csv line 3: The credit tier (A1)",
                "credits.csv|A1,area|A1,sea|credits.csv line 2: The ledger (sea)",
                "credits.csv|84000,2025-07-31|84000,2025-02-30|credits.csv line 2: The day (2025-02-30)",
                "credits.csv|84000,2025-07-31|84000,31.07.2025|credits.csv line 2: The day (31.07.2025)",
                "credits.csv|84000,2025-07-31|84000,2025-07-xx|credits.csv line 2: The day (2025-07-xx)",
                "habitats.csv|Medium,4,same-broad-or-higher|Middle,4,x|habitats.csv line 2: The distinctiveness (Middle)",
                "habitats.csv|same-broad-or-higher|same|habitats.csv line 2: The trading rule (same)",
                "habitats.csv|higher,A1|higher,H|habitats.csv line 2: The credit tier (H)"
            })
    void namesTheFileAndLineOfABadFact(String file, String sound, String bad, String message) throws IOException {
        change(file, sound, bad);

        assertThatThrownBy(() -> FactTables.in(directory).statutoryFacts())
                .isInstanceOf(BadTable.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesAFileThatIsMissingOrEmpty() throws IOException {
        Files.delete(directory.resolve("nca.csv"));
        assertThatThrownBy(() -> FactTables.in(directory).geography())
                .isInstanceOf(BadTable.class)
                .hasMessageStartingWith("nca.csv: ");

        Files.writeString(directory.resolve("nca.csv"), "");
        assertThatThrownBy(() -> FactTables.in(directory).geography()).hasMessageStartingWith("nca.csv line 1: ");

        Files.writeString(directory.resolve("nca.csv"), "number,name,lat,lon\n");
        assertThatThrownBy(() -> FactTables.in(directory).geography())
                .hasMessage("nca.csv: The table must have a row.");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        Files.write(
                directory.resolve("aliases.csv"),
                "kind,alias,code\nlpa,H\u00FCll,E60000053\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> FactTables.in(directory).geography())
                .hasMessageStartingWith("aliases.csv line 2: The text");
    }

    @Test
    void readsQuotedFields() {
        CsvTable table = CsvTable.read("t.csv", "a,b\n\n\"x, \"\"y\"\"\",\" z \"\n,\n", "a,b");

        assertThat(table.rows())
                .containsExactly(
                        new CsvRow("t.csv", 3, List.of("x, \"y\"", "z")), new CsvRow("t.csv", 4, List.of("", "")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.5, -500000", "51.12527, 51125270", ".5, 500000", "180, 180000000", "1.123456, 1123456"})
    void readsMillionths(String text, long micro) {
        assertThat(new CsvRow("t.csv", 2, List.of(text)).micro(0)).isEqualTo(micro);
    }

    @ParameterizedTest
    @CsvSource({"''", "-", ".", "1.", "1.1.1", "1e5", "1.1234567", "+1", "1-2", "1234567890123"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> new CsvRow("t.csv", 2, List.of(text)).micro(0))
                .isInstanceOf(BadTable.class)
                .hasMessageStartingWith("t.csv line 2: The number (%s)".formatted(text));
    }

    private void change(String file, String sound, String bad) throws IOException {
        String text = Files.readString(directory.resolve(file));
        assertThat(text).contains(sound);
        int at = text.indexOf(sound);
        Files.writeString(directory.resolve(file), text.substring(0, at) + bad + text.substring(at + sound.length()));
    }
}
