package uk.bng.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

final class AmountsTest {
    @ParameterizedTest(name = "{0} units are shown as {1}")
    @CsvSource({"1, 1.00", "0.5, 0.50", "0.125, 0.125", "0.8325, 0.833", "0.0004, 0.00", "1234.5, '1,234.50'"})
    void showsThreeDecimalsAndDropsZerosDownToTwo(String units, String shown) {
        assertThat(Amounts.units(Units.of(units))).isEqualTo(shown);
    }

    @Test
    void keepsThePointsOfAColumnInLine() {
        assertThat(Amounts.alignedUnits(Units.of("1.5"))).isEqualTo("1.50 ");
        assertThat(Amounts.alignedUnits(Units.of("1.525"))).isEqualTo("1.525");
    }

    @Test
    void showsMoneyToThePenny() {
        assertThat(Amounts.money(new Money(123_456_789))).isEqualTo("1,234,567.89");
        assertThat(Amounts.money(Money.ZERO)).isEqualTo("0.00");
    }

    @Test
    void countsInWords() {
        assertThat(Amounts.count(1, "bank")).isEqualTo("1 bank");
        assertThat(Amounts.count(1200, "bank")).isEqualTo("1,200 banks");
    }
}
