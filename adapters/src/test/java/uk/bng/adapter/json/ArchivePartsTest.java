package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.port.SampleJobs;
import uk.bng.application.port.SampleQuotes;

class ArchivePartsTest {
    @Test
    void leavesFiguresAndRoughPlacesInAResult() {
        assertThat(ArchiveParts.withoutPersonal(SampleQuotes.PERSONAL))
                .isEqualTo(
                        "{\"outcome\":{\"kind\":\"optimal\"},\"total\":12500.00,\"site\":{\"lpa\":\"Ashford\",\"latitude\":null,"
                                + "\"longitude\":null,\"note\":null},\"warnings\":[{\"code\":\"location-approximate\","
                                + "\"subject\":\"location\",\"message\":\"Erased.\"},{\"code\":\"padded\",\"subject\":\"row 1\","
                                + "\"message\":\"Rounded up.\"}]}");
    }

    @Test
    void erasesNothingMoreTheSecondTime() {
        String once = ArchiveParts.withoutPersonal(SampleQuotes.PERSONAL);

        assertThat(ArchiveParts.withoutPersonal(once)).isEqualTo(once);
        assertThat(ArchiveParts.withoutPersonal("{}")).isEqualTo("{}");
    }

    @Test
    void readsTheOrdersThatWereWritten() {
        assertThat(ArchiveParts.order(OrderWriter.write(SampleJobs.aPlainOrder())))
                .isEqualTo(SampleJobs.aPlainOrder());
        assertThatThrownBy(() -> ArchiveParts.order("[")).hasMessage("The archived request must be whole.");
        assertThatThrownBy(() -> ArchiveParts.withoutPersonal("[]")).hasMessage("The archived result must be whole.");
    }

    @Test
    void writesRowsInTheirPlaces() {
        var row = SampleQuotes.aRow("B1", "Weald \"Bank\"");

        assertThat(ArchiveParts.rows(List.of(row, row)))
                .startsWith("[{\"place\":0,\"line\":0,\"wanted\":\"Grassland - Other neutral grassland\",")
                .contains(
                        "\"bank_name\":\"Weald \\\"Bank\\\"\"",
                        "\"units\":1.333333,\"unit_price\":25000.00",
                        "{\"place\":1,");
        assertThat(ArchiveParts.terms(List.of(ArchiveTerm.bank("B1"))))
                .isEqualTo("[{\"kind\":\"bank\",\"value\":\"b1\"}]");
    }
}
