package uk.bng.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaNameTest {
    @DisplayName("LOC-01")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "City of London|london",
                "Bristol, City of|bristol",
                "Royal Borough of Kensington and Chelsea|kensingtonandchelsea",
                "Westminster|westminster",
                "St. Helens|sthelens",
                "Basingstoke and Deane Borough Council|basingstokeanddeane",
                "Brighton & Hove|brightonandhove",
                "County Durham|durham",
                "Kingston upon Hull, City of|kingstonuponhull",
                "Herefordshire, County of|herefordshire",
                "Isle of Wight Council|isleofwight",
                "Milton Keynes (Unitary Authority)|miltonkeynes",
                "'  WINCHESTER District  '|winchester",
                "London Borough of Camden|camden",
                "King's Lynn and West Norfolk|kingslynnandwestnorfolk",
                "Isle of Wight|isleofwight",
                "City|''"
            })
    void dropsWhatKindOfCouncilItIs(String name, String key) {
        assertThat(AreaName.of(name).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bristol City Council|bristol",
                "Metropolitan Borough of Wirral|wirral",
                "Winchester LPA|winchester",
                "Ynys Môn|ynysmon",
                "Scarcity Moor|scarcitymoor",
                "Zoë’s Heath|zoesheath"
            })
    void keepsLettersAndDigitsAlone(String name, String key) {
        assertThat(AreaName.of(name).key()).isEqualTo(key);
    }

    @Test
    void blankNamesMatchNothing() {
        assertThat(AreaName.of(null)).isEqualTo(AreaName.BLANK);
        assertThat(AreaName.of(" ")).isEqualTo(AreaName.BLANK);
        assertThat(AreaName.of("City").matches(AreaName.of("Council"))).isFalse();
        assertThat(AreaName.BLANK.matches(AreaName.BLANK)).isFalse();
    }

    @Test
    void keepsTheNameAsWritten() {
        assertThat(AreaName.of(" Bristol, City of ").label()).isEqualTo("Bristol, City of");
        assertThat(AreaName.of("Bristol").matches(AreaName.of("City of Bristol")))
                .isTrue();
    }
}
