package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

final class JsonPrinterTest {
    @Test
    void writesEveryKindOfValueOnOneLine() {
        JsonNode node = new Fields()
                .text("text", "a")
                .text("none", null)
                .whole("whole", 7)
                .flag("flag", true)
                .texts("list", List.of("x", "y"))
                .texts("empty", List.of())
                .put("object", new Fields().node())
                .node();

        assertThat(JsonPrinter.line(node))
                .isEqualTo("{\"text\":\"a\",\"none\":null,\"whole\":7,\"flag\":true,"
                        + "\"list\":[\"x\",\"y\"],\"empty\":[],\"object\":{}}");
    }

    @Test
    void indentsByTwoSpaces() {
        JsonNode node = new Fields()
                .texts("list", List.of("x"))
                .texts("empty", List.of())
                .node();

        assertThat(JsonPrinter.pretty(node)).isEqualTo("{\n  \"list\": [\n    \"x\"\n  ],\n  \"empty\": []\n}");
    }

    @Test
    void escapesWhatMustBeAndWhatBreaksScripts() {
        String text = "\"\\\n\r\t\u0001\u2028\u00e9";

        assertThat(JsonPrinter.line(new JsonNode.Text(text))).isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0001\\u2028\u00e9\"");
    }

    @ParameterizedTest(name = "{0} is written as {1}")
    @CsvSource({"1E+1, 10", "0.00000001, 0.00000001", "12500.00, 12500.00", "-0.5, -0.5"})
    void writesNumbersInPlainNotation(BigDecimal number, String written) {
        assertThat(JsonPrinter.line(new Fields().number("n", number).node())).isEqualTo("{\"n\":" + written + "}");
    }

    @Test
    void writesMoneyWithTwoDecimalsAndUnitsWithoutTrailingZeros() {
        JsonNode node = new Fields()
                .money("money", new Money(1_250_050))
                .money("no_money", null)
                .units("units", Units.of("1.50"))
                .units("no_units", null)
                .node();

        assertThat(JsonPrinter.line(node))
                .isEqualTo("{\"money\":12500.50,\"no_money\":null,\"units\":1.5,\"no_units\":null}");
    }

    @Test
    void refusesAMemberTwice() {
        Fields fields = new Fields().whole("a", 1);

        assertThatThrownBy(() -> fields.whole("a", 2)).hasMessage("The member (a) must be written once.");
    }

    @Test
    void roundsThirdsHalfUp() {
        assertThat(Shown.microUnits(Fraction.of(4_000_000, 3)).toPlainString()).isEqualTo("1.333333");
        assertThat(Shown.partUnits(Fraction.of(2_000_000, 3)).toPlainString()).isEqualTo("0.66666667");
        assertThat(Shown.units(Fraction.of(20)).toPlainString()).isEqualTo("20");
        assertThat(Shown.finely(Fraction.of(1, 8)).toPlainString()).isEqualTo("0.125");
        assertThat(Shown.pounds(Fraction.of(25, 2)).toPlainString()).isEqualTo("0.13");
    }
}
