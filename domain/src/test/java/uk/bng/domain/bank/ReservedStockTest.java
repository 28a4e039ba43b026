package uk.bng.domain.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.bank;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.Fixtures;
import uk.bng.domain.unit.Units;

/** What saved quotes hold is not for sale. */
class ReservedStockTest {
    private static final StockId FIRST = new StockId(new BankId("B1"), "S1");
    private static final StockId SECOND = new StockId(new BankId("B1"), "S2");

    @ParameterizedTest
    @CsvSource({
        "as-stored, 10, 3, 7",
        "ignore-quotes, 10, 3, 5",
        "hold-100, 10, 3, 3",
        "hold-50, 10, 3, 4",
        "hold-100, 10, 7, 0",
        "as-stored, 10, 10.000001, 0"
    })
    void isTakenFromWhatTheStockHoldGives(String hold, String available, String reserved, String left) {
        var line = new StockLine(
                FIRST,
                Fixtures.habitat(PONDS),
                Units.of(available),
                new BigDecimal("8"),
                new BigDecimal("2"),
                Units.of(reserved));

        assertThat(line.under(StockHold.named(hold).orElseThrow())).isEqualTo(Units.of(left));
    }

    @Test
    void leavesVersionQuantitiesAndOtherRowsAsTheyAre() {
        Catalogue catalogue = aCatalogue()
                .with(bank("B1").local().selling("S1", PONDS, "5", "100").selling("S2", CEREALS, "2", "10"))
                .build();

        Catalogue left = catalogue.less(
                Map.of(FIRST, Units.of("1.5"), new StockId(new BankId("B9"), "gone"), Units.of("3")),
                ReservedShare.ALL);

        assertThat(left.version()).isEqualTo(catalogue.version());
        assertThat(left.stock())
                .extracting(line -> line.under(StockHold.AS_STORED))
                .containsExactly(Units.of("3.5"), Units.of("2"));
        assertThat(left.quantities()).isEqualTo(Map.of(FIRST, Units.of("5"), SECOND, Units.of("2")));
        assertThat(left.holds()).contains(new CountedHolds(ReservedShare.ALL, 1));
        assertThat(catalogue.holds()).isEmpty();
        assertThat(catalogue.stock()).allMatch(line -> line.reserved().isZero());
    }

    @Test
    void isCountedEvenWhereNothingIsHeld() {
        assertThat(aCatalogue().build().less(Map.of(), ReservedShare.HALF).holds())
                .contains(new CountedHolds(ReservedShare.HALF, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "HALF, 0, 0",
        "HALF, 1, 1",
        "HALF, 2, 1",
        "HALF, 3, 2",
        "ALL, 3, 3",
        "HALF, 9223372036854775807, 4611686018427387904"
    })
    void isRoundedUpToMicroUnits(ReservedShare share, long drawn, long held) {
        assertThat(share.of(new Units(drawn))).isEqualTo(new Units(held));
    }
}
