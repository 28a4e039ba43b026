package uk.bng.domain.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.FELLED_WOODLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

final class DemandTest {
    private static final Catalogue CATALOGUE = aCatalogue().build();

    @Test
    void ranksLinesByHabitatThenUnitsThenPosition() {
        Demand demand = aDemand()
                .of(PONDS, "1")
                .of(CEREALS, "2")
                .of(CEREALS, "1.5")
                .of(PONDS, "1")
                .in(CATALOGUE)
                .demand();

        assertThat(demand.ranked()).extracting(DemandLine::position).containsExactly(2, 1, 0, 3);
    }

    @Test
    void totalsAllLedgersWithoutFelledWoodland() {
        Demand demand = aDemand()
                .of(PONDS, "1")
                .of(FELLED_WOODLAND, "5")
                .of(NATIVE_HEDGEROW, "0.25")
                .in(CATALOGUE)
                .demand();

        assertThat(demand.total()).isEqualTo(Units.of("1.25"));
    }

    @Test
    void refusesADemandWithoutLines() {
        assertThatThrownBy(() -> new Demand(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesALineWithoutUnits() {
        Wanted wanted = new Wanted.OfFelledWoodland(FELLED_WOODLAND);

        assertThatThrownBy(() -> new DemandLine(0, wanted, Units.ZERO)).hasMessageContaining("must be above zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.1", "5.00001"})
    void refusesAPercentageOutsideItsRange(String percent) {
        assertThatThrownBy(() -> new Discount.Percentage(new BigDecimal(percent)))
                .hasMessageContaining("0 to 100 with at most 4 decimals");
    }

    @Test
    void multipliesPricesByWhatADiscountLeaves() {
        assertThat(new Discount.Percentage(new BigDecimal("12.5")).factor()).isEqualTo(Fraction.of(7, 8));
        assertThat(new Discount.TierUp().factor()).isEqualTo(Fraction.ONE);
        assertThat(new Discount.None().factor()).isEqualTo(Fraction.ONE);
    }

    @Test
    void refusesABankLimitBelowOne() {
        QuoteRequest request = aDemand().of(PONDS, "1").in(CATALOGUE);

        assertThatThrownBy(() -> new QuoteRequest(
                        request.demand(),
                        request.site(),
                        request.policy(),
                        request.spatialRule(),
                        request.stockHold(),
                        request.discount(),
                        null,
                        0,
                        Set.of()))
                .hasMessageContaining("must be at least 1");
    }
}
