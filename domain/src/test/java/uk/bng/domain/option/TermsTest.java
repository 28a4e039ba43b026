package uk.bng.domain.option;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.DITCHES;
import static uk.bng.domain.Fixtures.FELLED_WOODLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.BankFixture;
import uk.bng.domain.DemandFixture;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

final class TermsTest {
    private static final Catalogue ALL_SIZES = pricedAt(ContractSize.values());

    @ParameterizedTest
    @CsvSource({
        "0, fractional, 300.00",
        "0.05, fractional, 300.00",
        "0.0999, fractional, 300.00",
        "0.1, small, 500.00",
        "0.5, small, 500.00",
        "2.4999, small, 500.00",
        "2.5, medium, 500.00",
        "5, medium, 500.00",
        "14.999, medium, 500.00",
        "15, large, 500.00",
        "100, large, 500.00"
    })
    void choosesTheSizeByTheTotalAndTheFeeByTheSize(String total, String size, String fee) {
        ContractSize chosen = ContractSize.of(Units.of(total), Set.of(ContractSize.values()));

        assertThat(chosen.code()).isEqualTo(size);
        assertThat(chosen.adminFee()).hasToString(fee);
    }

    @ParameterizedTest
    @CsvSource({
        "fractional, fractional small medium large, small",
        "small, fractional small medium large, medium",
        "medium, fractional small medium large, large",
        "large, fractional small medium large, large",
        "small, small large, large",
        "fractional, fractional large, large",
        "Small, SMALL MEDIUM, medium"
    })
    void movesTierUpToTheNextLargerSizePresent(String size, String present, String larger) {
        Set<ContractSize> sizes = EnumSet.noneOf(ContractSize.class);
        Arrays.stream(present.split(" ", -1)).map(ContractSize::named).forEach(each -> sizes.add(each.orElseThrow()));

        assertThat(ContractSize.named(size).orElseThrow().nextLarger(sizes).code())
                .isEqualTo(larger);
    }

    @Test
    void takesTheLargestSizePresentWhenTheFittingOneIsMissing() {
        assertThat(termsOf(aDemand().of(CEREALS, "1"), pricedAt(ContractSize.FRACTIONAL))
                        .contractSize())
                .isEqualTo(ContractSize.FRACTIONAL);
    }

    @Test
    void takesSmallWhenNoSizeIsPresent() {
        assertThat(termsOf(aDemand().of(CEREALS, "20"), aCatalogue().build()).contractSize())
                .isEqualTo(ContractSize.SMALL);
    }

    @Test
    void sumsTheLinesOfAllLedgers() {
        DemandFixture demand =
                aDemand().of(CEREALS, "1").of(NATIVE_HEDGEROW, "0.9").of(DITCHES, "0.6");

        assertThat(termsOf(demand, ALL_SIZES).contractSize()).isEqualTo(ContractSize.MEDIUM);
    }

    @Test
    void leavesFelledWoodlandOutOfTheTotal() {
        DemandFixture demand = aDemand().of(CEREALS, "1").of(FELLED_WOODLAND, "20");

        assertThat(termsOf(demand, ALL_SIZES))
                .isEqualTo(new Terms(ContractSize.SMALL, ContractSize.SMALL, new Money(50_000), 2));
    }

    @Test
    void countsTheSizesOfExcludedBanks() {
        DemandFixture demand = aDemand().of(CEREALS, "0.05").excluding("B1");

        assertThat(termsOf(demand, pricedAt(ContractSize.FRACTIONAL)).contractSize())
                .isEqualTo(ContractSize.FRACTIONAL);
    }

    @Test
    void readsTierUpPricesAtTheNextSizeAndReportsTheFirst() {
        DemandFixture demand = aDemand().of(CEREALS, "0.05").discount("tier_up", null);

        assertThat(termsOf(demand, ALL_SIZES))
                .isEqualTo(new Terms(ContractSize.FRACTIONAL, ContractSize.SMALL, new Money(30_000), 2));
    }

    @Test
    void obeysANamedSizeEvenWhenItIsAbsent() {
        DemandFixture demand = aDemand().of(CEREALS, "1").size("fractional");

        assertThat(termsOf(demand, pricedAt(ContractSize.SMALL)))
                .isEqualTo(new Terms(ContractSize.FRACTIONAL, ContractSize.FRACTIONAL, new Money(30_000), 2));
    }

    @ParameterizedTest
    @CsvSource({"5, 2", "5.000001, 5"})
    void allowsFiveBanksAboveFiveUnitsAndTwoBelow(String units, int limit) {
        assertThat(termsOf(aDemand().of(CEREALS, units), ALL_SIZES).bankLimit()).isEqualTo(limit);
    }

    @Test
    void obeysANamedBankLimit() {
        assertThat(termsOf(aDemand().of(CEREALS, "20").bankLimit("1"), ALL_SIZES)
                        .bankLimit())
                .isEqualTo(1);
    }

    private static Terms termsOf(DemandFixture demand, Catalogue catalogue) {
        return Terms.of(demand.in(catalogue), catalogue);
    }

    private static Catalogue pricedAt(ContractSize... sizes) {
        BankFixture bank = bank("B1");
        for (ContractSize size : sizes) {
            bank = bank.priced(CEREALS, size, Tier.FAR, "1000");
        }
        return aCatalogue().with(bank).build();
    }
}
