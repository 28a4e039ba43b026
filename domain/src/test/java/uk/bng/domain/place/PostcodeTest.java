package uk.bng.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {
    @ParameterizedTest
    @CsvSource({
        "tn23 1aa, TN23 1AA, TN231AA, TN",
        "TN231AA, TN23 1AA, TN231AA, TN",
        "' Tn 23-1 aA. ', TN23 1AA, TN231AA, TN",
        "w1a1aa, W1A 1AA, W1A1AA, W",
        "M1 1AE, M1 1AE, M11AE, M",
        "GIR 0AA, GIR 0AA, GIR0AA, GIR"
    })
    void readsAFullPostcodeHoweverItIsWritten(String text, String written, String compact, String area) {
        Postcode postcode = Postcode.of(text).orElseThrow();

        assertThat(postcode.isFull()).isTrue();
        assertThat(postcode.written()).isEqualTo(written);
        assertThat(postcode.compact()).isEqualTo(compact);
        assertThat(postcode.area()).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({"tn23, TN23", "W1A, W1A", "e1, E1", "M11, M11", "EC1A, EC1A"})
    void readsAnOutcodeAlone(String text, String outcode) {
        Postcode postcode = Postcode.of(text).orElseThrow();

        assertThat(postcode).isEqualTo(new Postcode(outcode, ""));
        assertThat(postcode.isFull()).isFalse();
        assertThat(postcode.written()).isEqualTo(outcode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "HELLO",
                "TN",
                "23",
                "TN23 1",
                "TN23 1A",
                "TN23 1AAA",
                "TN23 AAA",
                "TNX3 1AA",
                "TTN23 1AA",
                "TN234 1AA",
                "1TN 1AA",
                "TN23 11A",
                "TN23 1A1",
                "GIR",
                "GIR 0AB",
                "x' OR 1=1",
                "../../",
                "\uD83E\uDD94",
                "T\u00CF23 1AA",
                "TN\uFF12\uFF13 1AA",
                "TN23 1AA TN24",
                "TN23      1AA",
                "SW1A1",
                "A",
                "9",
                "-",
                "null",
                "TN23 1\u00DFA"
            })
    void knowsWhatIsNoPostcode(String text) {
        assertThat(Postcode.of(text)).isEmpty();
        assertThat(Postcode.of("x".repeat(10_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CF10 1EP, WALES",
        "SA1, WALES",
        "LL11, WALES",
        "EH1 1YZ, SCOTLAND",
        "G1 1AA, SCOTLAND",
        "ZE1, SCOTLAND",
        "BT1 5GS, NORTHERN_IRELAND",
        "GY1 1AA, CROWN_DEPENDENCY",
        "JE2, CROWN_DEPENDENCY",
        "IM1 1AA, CROWN_DEPENDENCY"
    })
    void knowsTheNationsOfWholeAreas(String text, Nation nation) {
        assertThat(Postcode.of(text).orElseThrow().nation()).contains(nation);
    }

    @ParameterizedTest
    @CsvSource({"TD15 1AA, true", "CH5, true", "SY10, true", "TN23, false", "E1, false"})
    void knowsTheAreasOnABorder(String text, boolean border) {
        Postcode postcode = Postcode.of(text).orElseThrow();

        assertThat(postcode.isOnABorder()).isEqualTo(border);
        assertThat(postcode.nation()).isEmpty();
    }

    @Test
    void knowsPostcodesThatNoSiteHas() {
        assertThat(Postcode.of("GIR 0AA").orElseThrow().isWithoutPlace()).isTrue();
        assertThat(Postcode.of("BF1 1AA").orElseThrow().isWithoutPlace()).isTrue();
        assertThat(Postcode.of("B1 1AA").orElseThrow().isWithoutPlace()).isFalse();
    }

    @Test
    void findsTheLastFullPostcodeOfALongerText() {
        assertThat(Postcode.within("Flat E1 1AA House, Ashford, tn23  1aa, Kent"))
                .contains(new Postcode("TN23", "1AA"));
        assertThat(Postcode.within("Ashford TN23")).isEmpty();
        assertThat(Postcode.within("RTN23 1AAB")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Wales, WALES",
        "scotland, SCOTLAND",
        "Northern Ireland, NORTHERN_IRELAND",
        "Channel Islands, CROWN_DEPENDENCY",
        "Isle of Man, CROWN_DEPENDENCY"
    })
    void knowsANationByTheNameThatServicesGive(String text, Nation nation) {
        assertThat(Nation.named(text)).contains(nation);
        assertThat(Nation.named("England")).isEmpty();
    }

    @Test
    void knowsANationByItsAreaCodes() {
        assertThat(Nation.ofCode("W43000001")).contains(Nation.WALES);
        assertThat(Nation.ofCode("S44000001")).contains(Nation.SCOTLAND);
        assertThat(Nation.ofCode("N13000001")).contains(Nation.NORTHERN_IRELAND);
        assertThat(Nation.ofCode("E60000253")).isEmpty();
        assertThat(Nation.ofCode("Swale")).isEmpty();
        assertThat(Nation.ofCode("S")).isEmpty();
    }
}
