package uk.bng.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatutoryFactsTest {
    private static final StatutoryFacts PRICES = StatutoryFacts.of(List.of(
            tier("A1", Ledger.AREA, 42_000_00),
            tier("H", Ledger.HEDGEROW, 44_000_00),
            tier("W", Ledger.WATERCOURSE, 230_000_00)));
    private static final StatutoryFacts FACTS = PRICES.with(List.of(
            habitat(Ledger.HEDGEROW, "Line of trees", "H"),
            habitat(Ledger.AREA, "Grassland - Modified grassland", "A1"),
            habitat(Ledger.AREA, "Grassland - Lowland meadows", null)));

    @Test
    void pricesTheCreditsForOneUnitLost() {
        assertThat(FACTS.creditPrice("grassland –  Modified Grassland")).contains(new Money(84_000_00));
        assertThat(FACTS.creditPrice("Line of trees")).contains(new Money(88_000_00));
    }

    @Test
    void pricesNetGainByItsTier() {
        assertThat(FACTS.creditPrice(NetGain.AREA.label())).contains(new Money(84_000_00));
        assertThat(FACTS.creditPrice(NetGain.HEDGEROWS.label())).contains(new Money(88_000_00));
        assertThat(FACTS.creditPrice(NetGain.WATERCOURSES.key())).contains(new Money(460_000_00));
        assertThat(StatutoryFacts.NONE.creditPrice(NetGain.AREA.label())).isEmpty();
    }

    @Test
    void hasNoPriceWithoutACreditTier() {
        assertThat(FACTS.creditPrice("Grassland - Lowland meadows")).isEmpty();
        assertThat(FACTS.creditPrice("Sky - Clouds")).isEmpty();
    }

    @Test
    void listsHabitatsByLedgerAndKey() {
        assertThat(FACTS.habitats())
                .extracting(StatutoryHabitat::label)
                .containsExactly("Grassland - Lowland meadows", "Grassland - Modified grassland", "Line of trees");
        assertThat(FACTS.find("line of TREES"))
                .hasValueSatisfying(habitat -> assertThat(habitat.ledger()).isEqualTo(Ledger.HEDGEROW));
    }

    @Test
    void refusesRowsThatContradictEachOther() {
        assertRefused(
                1,
                "The credit tier (H) must be given once",
                () -> StatutoryFacts.of(List.of(tier("H", Ledger.HEDGEROW, 1), tier("H", Ledger.HEDGEROW, 1))));
        assertRefused(
                1,
                "The label (GRASS) must be given once",
                () -> PRICES.with(List.of(habitat(Ledger.AREA, "Grass", null), habitat(Ledger.AREA, "GRASS", null))));
        assertRefused(
                0, "The credit tier (A9) of Grass", () -> PRICES.with(List.of(habitat(Ledger.AREA, "Grass", "A9"))));
        assertRefused(
                0, "must be one of the area ledger", () -> PRICES.with(List.of(habitat(Ledger.AREA, "Grass", "H"))));
    }

    @Test
    void refusesWrongFacts() {
        assertThatThrownBy(() -> new CreditTier("H", Ledger.HEDGEROW, new Money(1), 2, new Money(3), day()))
                .hasMessageContaining("The price per unit (0.03) must be the price per credit (0.01) times 2");
        assertThatThrownBy(() -> new CreditTier("H", Ledger.HEDGEROW, Money.ZERO, 2, Money.ZERO, day()))
                .hasMessageContaining("The price per unit (0.00)");
        assertThatThrownBy(() -> habitat(Ledger.AREA, " ", null)).hasMessageContaining("The key ()");
        assertThatThrownBy(() -> new StatutoryHabitat(
                        Ledger.AREA, "", "Grass", "Grass", Distinctiveness.LOW, StatutoryHabitat.Trade.NONE, null, ""))
                .hasMessageContaining("The key (Grass)");
    }

    @ParameterizedTest
    @EnumSource(StatutoryHabitat.Trade.class)
    void findsATradeByItsCode(StatutoryHabitat.Trade trade) {
        assertThat(StatutoryHabitat.Trade.named(trade.code())).contains(trade);
        assertThat(StatutoryHabitat.Trade.named("barter")).isEmpty();
    }

    private static void assertRefused(int index, String message, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        RefusedRow.class, refused -> assertThat(refused.index()).isEqualTo(index))
                .hasMessageContaining(message);
    }

    private static CreditTier tier(String code, Ledger ledger, long pence) {
        return new CreditTier(code, ledger, new Money(pence), 2, new Money(2 * pence), day());
    }

    private static LocalDate day() {
        return LocalDate.of(2025, 7, 31);
    }

    private static StatutoryHabitat habitat(Ledger ledger, String label, @Nullable String tier) {
        return new StatutoryHabitat(
                ledger,
                "",
                label,
                CanonicalText.key(label),
                Distinctiveness.LOW,
                StatutoryHabitat.Trade.SAME_BAND_OR_BETTER,
                tier,
                "");
    }
}
