package uk.bng.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.domain.unit.RefusedRow;

class OutcodesTest {
    private static final AreaTable<Lpa> LPAS =
            AreaTable.of(AreaKind.LPA, List.of(new Lpa("E1", AreaName.of("Ashford"), SmallEngland.POINT)));
    private static final AreaTable<Nca> NCAS =
            AreaTable.of(AreaKind.NCA, List.of(new Nca("120", AreaName.of("Wealden Greensand"), SmallEngland.POINT)));
    private static final AreaTable<Lnrs> STRATEGIES =
            AreaTable.of(AreaKind.LNRS, List.of(new Lnrs("40", AreaName.of("Kent"), SmallEngland.POINT)));

    @Test
    void findsTheOutcodeOfAPostcode() {
        Outcodes outcodes = outcodes(row("W1", 0, 0), row("W1B", 0, 0), row("TN2", 0, 0));

        assertThat(outcodes.of(postcode("W1B 1AA"))).map(Outcode::code).contains("W1B");
        assertThat(outcodes.of(postcode("W1A 1AA"))).map(Outcode::code).contains("W1");
        assertThat(outcodes.of(postcode("W1"))).map(Outcode::code).contains("W1");
        assertThat(outcodes.of(postcode("W2 1AA"))).isEmpty();
        assertThat(outcodes.of(postcode("TN23 1AA"))).isEmpty();
        assertThat(outcodes.of(postcode("E1A 1AA"))).isEmpty();
    }

    @Test
    void resolvesTheAreasOfAnOutcode() {
        Outcode outcode =
                outcodes(row("TN23", 51_140_000, 860_000)).of(postcode("TN23")).orElseThrow();

        assertThat(outcode.point()).isEqualTo(new MapPoint(51_140_000, 860_000));
        assertThat(outcode.lpa().name().label()).isEqualTo("Ashford");
        assertThat(outcode.nca().code()).isEqualTo("120");
        assertThat(outcode.lnrs().code()).isEqualTo("40");
        assertThat(outcode.town()).isEqualTo("Town");
    }

    /** At 52 degrees a degree east is 68.5 km and a degree north 111.2 km: 0.10 east is nearer than 0.07 north. */
    @Test
    void findsTheNearestOutcodeOnTheGround() {
        Outcodes outcodes = outcodes(row("AA1", 52_070_000, 0), row("AA2", 52_000_000, 100_000));

        assertThat(nearest(outcodes, 52_000_000, 0)).isEqualTo("AA2");
        assertThat(nearest(outcodes, 52_060_000, 0)).isEqualTo("AA1");
    }

    @Test
    void takesTheFirstOfEquallyNearOnes() {
        OutcodeRow two = row("AA2", 52_010_000, 0);
        OutcodeRow ten = row("AA10", 51_990_000, 0);

        assertThat(nearest(outcodes(two, ten), 52_000_000, 0)).isEqualTo("AA2");
        assertThat(nearest(outcodes(ten, two), 52_000_000, 0)).isEqualTo("AA2");
    }

    /** 9 km are 0.080939 degrees north, and as many east as the cosine of the latitude stretches them to. */
    @ParameterizedTest
    @CsvSource({
        "52000000, 52080939, 0, true",
        "52000000, 52080940, 0, false",
        "52000000, 52000000, 131466, true",
        "52000000, 52000000, 131469, false",
        "50500000, 50500000, 127245, true",
        "50500000, 50500000, 127260, false",
        "55900000, 55900000, 144200, true",
        "55900000, 55900000, 144500, false",
        "48000000, 48000000, 123300, true",
        "57000000, 57000000, 144700, true"
    })
    void looksNoFurtherThanNineKilometres(long latitude, long itsLatitude, long itsLongitude, boolean near) {
        Outcodes outcodes = outcodes(row("AA1", itsLatitude, itsLongitude));

        assertThat(outcodes.nearest(new MapPoint(latitude, 0)).isPresent()).isEqualTo(near);
        assertThat(Outcodes.NONE.nearest(new MapPoint(latitude, 0))).isEmpty();
    }

    @Test
    void findsTheLastOutcodeOfALongerText() {
        Outcodes outcodes = outcodes(row("M1", 0, 0), row("TN23", 0, 0));

        assertThat(outcodes.within("Near the M1, Ashford tn23"))
                .map(Outcode::code)
                .contains("TN23");
        assertThat(outcodes.within("TN23, near the M2")).map(Outcode::code).contains("TN23");
        assertThat(outcodes.within("TN231AA")).isEmpty();
        assertThat(outcodes.within("Ashford")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tn23", "TN23 1AA", "TN 23", "London"})
    void refusesARowThatIsNoOutcode(String code) {
        assertThatThrownBy(() -> outcodes(row("AA1", 0, 0), row(code, 0, 0)))
                .isInstanceOfSatisfying(
                        RefusedRow.class, refused -> assertThat(refused.index()).isEqualTo(1))
                .hasMessageContaining("The outcode (%s) must be written like TN23.".formatted(code));
    }

    @Test
    void refusesARepeatedOutcodeAndUnknownAreas() {
        assertThatThrownBy(() -> outcodes(row("AA1", 0, 0), row("AA1", 0, 0)))
                .hasMessageContaining("The outcode (AA1) must be given once.");
        MapPoint point = SmallEngland.POINT;
        Stream.of(
                        new OutcodeRow("AA1", point, "E2", "120", "40", ""),
                        new OutcodeRow("AA1", point, "E1", "121", "40", ""),
                        new OutcodeRow("AA1", point, "E1", "120", "41", ""))
                .forEach(row -> assertThatThrownBy(() -> outcodes(row)).isInstanceOf(RefusedRow.class));
    }

    private static String nearest(Outcodes outcodes, long latitude, long longitude) {
        return outcodes.nearest(new MapPoint(latitude, longitude)).orElseThrow().code();
    }

    private static Outcodes outcodes(OutcodeRow... rows) {
        return Outcodes.of(LPAS, NCAS, STRATEGIES, List.of(rows));
    }

    private static OutcodeRow row(String code, long latitude, long longitude) {
        return new OutcodeRow(code, new MapPoint(latitude, longitude), "E1", "120", "40", "Town");
    }

    private static Postcode postcode(String text) {
        return Postcode.of(text).orElseThrow();
    }
}
