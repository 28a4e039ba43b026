package uk.bng.domain.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.trading.TradingFixtures.CEREAL_CROPS;
import static uk.bng.domain.trading.TradingFixtures.DECIDUOUS_WOODLAND;
import static uk.bng.domain.trading.TradingFixtures.FELLED;
import static uk.bng.domain.trading.TradingFixtures.MIXED_SCRUB;
import static uk.bng.domain.trading.TradingFixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.trading.TradingFixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.SEALED_SURFACE;
import static uk.bng.domain.trading.TradingFixtures.TRADITIONAL_ORCHARDS;
import static uk.bng.domain.trading.TradingFixtures.UPLAND_ACID_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.hedgerow;
import static uk.bng.domain.trading.TradingFixtures.wanted;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.bng.domain.bank.TradingRow;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Habitats;
import uk.bng.domain.unit.NetGain;

final class LegalSupplyTest {
    private static final TradingRules STATUTORY = TradingRules.of(Trading.STATUTORY);
    private static final TradingRules EARLIER = TradingRules.of(Trading.EARLIER);
    private static final List<Habitat> STOCKED = List.of(
            TRADITIONAL_ORCHARDS,
            NEUTRAL_GRASSLAND,
            TRADITIONAL_ORCHARDS,
            CEREAL_CROPS,
            UPLAND_ACID_GRASSLAND,
            NATIVE_HEDGEROW);

    @Test
    void followsTheRulesAloneWhereNoRowNamesTheDemand() {
        LegalSupply legal = statutory(NEUTRAL_GRASSLAND, row(MIXED_SCRUB, CEREAL_CROPS));

        assertThat(legal.verdict(TRADITIONAL_ORCHARDS)).isEqualTo(permitted(TradingRule.AREA_MEDIUM_HIGHER_BAND));
        assertThat(legal.verdict(CEREAL_CROPS).isPermitted()).isFalse();
        assertThat(legal.notes()).isEmpty();
        assertThat(legal.demand()).isEqualTo(wanted(NEUTRAL_GRASSLAND));
    }

    @Test
    void statutoryRulesAreNarrowedByAList() {
        LegalSupply legal = statutory(NEUTRAL_GRASSLAND, row(NEUTRAL_GRASSLAND, TRADITIONAL_ORCHARDS));

        assertThat(legal.verdict(TRADITIONAL_ORCHARDS)).isEqualTo(permitted(TradingRule.AREA_MEDIUM_HIGHER_BAND));
        assertThat(code(legal, NEUTRAL_GRASSLAND)).isEqualTo("not-listed");
        assertThat(code(legal, CEREAL_CROPS)).isEqualTo("needs-same-group-or-higher-band");
        assertThat(legal.notes()).isEmpty();
    }

    @Test
    void statutoryRulesRefuseAListedHabitatAndSaySo() {
        LegalSupply legal = statutory(
                NEUTRAL_GRASSLAND, row(NEUTRAL_GRASSLAND, CEREAL_CROPS), row(NEUTRAL_GRASSLAND, TRADITIONAL_ORCHARDS));

        assertThat(code(legal, CEREAL_CROPS)).isEqualTo("needs-same-group-or-higher-band");
        assertThat(legal.verdict(TRADITIONAL_ORCHARDS).isPermitted()).isTrue();
        assertThat(legal.notes())
                .containsExactly(new TradingNote(
                        TradingNote.Code.RULE_NOT_STATUTORY,
                        "Grassland - Other neutral grassland",
                        List.of(CEREAL_CROPS),
                        "The catalogue's trading rules name (Cropland - Cereal crops) for the habitat "
                                + "(Grassland - Other neutral grassland), but the statutory rules forbid it."));
    }

    @Test
    void aListThatLeavesNothingIsSetAside() {
        LegalSupply legal = statutory(NEUTRAL_GRASSLAND, row(NEUTRAL_GRASSLAND, CEREAL_CROPS));

        assertThat(legal.verdict(NEUTRAL_GRASSLAND)).isEqualTo(permitted(TradingRule.AREA_MEDIUM_SAME_GROUP));
        assertThat(legal.verdict(CEREAL_CROPS).isPermitted()).isFalse();
        assertThat(legal.notes())
                .extracting(TradingNote::code)
                .containsExactly(TradingNote.Code.RULE_NOT_STATUTORY, TradingNote.Code.RULE_SET_ASIDE);
        assertThat(legal.notes().getLast().text())
                .isEqualTo("The catalogue's trading rules leave no stock for the habitat "
                        + "(Grassland - Other neutral grassland); they are set aside.");
    }

    @Test
    void earlierRulesAreReplacedByAList() {
        LegalSupply legal = earlier(NEUTRAL_GRASSLAND, row(NEUTRAL_GRASSLAND, CEREAL_CROPS));

        assertThat(legal.verdict(CEREAL_CROPS)).isEqualTo(permitted(TradingRule.LISTED_BY_CATALOGUE));
        assertThat(code(legal, NEUTRAL_GRASSLAND)).isEqualTo("not-listed");
        assertThat(legal.notes()).isEmpty();
    }

    @Test
    void earlierRulesStandWhereTheListHoldsNoStock() {
        LegalSupply legal = earlier(NEUTRAL_GRASSLAND, row(NEUTRAL_GRASSLAND, DECIDUOUS_WOODLAND));

        assertThat(legal.verdict(NEUTRAL_GRASSLAND).isPermitted()).isTrue();
        assertThat(legal.notes()).extracting(TradingNote::code).containsExactly(TradingNote.Code.RULE_SET_ASIDE);
    }

    @Test
    void aMinimumBandTakesAHabitatOffTheList() {
        TradingRow tooHigh = new TradingRow(NEUTRAL_GRASSLAND, NEUTRAL_GRASSLAND, Distinctiveness.HIGH);
        TradingRow highEnough = new TradingRow(NEUTRAL_GRASSLAND, TRADITIONAL_ORCHARDS, Distinctiveness.HIGH);

        LegalSupply legal = earlier(NEUTRAL_GRASSLAND, tooHigh, highEnough);

        assertThat(code(legal, NEUTRAL_GRASSLAND)).isEqualTo("not-listed");
        assertThat(legal.verdict(TRADITIONAL_ORCHARDS)).isEqualTo(permitted(TradingRule.LISTED_BY_CATALOGUE));
    }

    @Test
    void ignoresListedSuppliesOfAnotherLedger() {
        TradingRow crossing = row(NEUTRAL_GRASSLAND, NATIVE_HEDGEROW);

        assertThat(earlier(NEUTRAL_GRASSLAND, crossing).notes())
                .extracting(TradingNote::code)
                .containsExactly(TradingNote.Code.RULE_SET_ASIDE);
        assertThat(statutory(NEUTRAL_GRASSLAND, crossing).notes())
                .extracting(TradingNote::code)
                .containsExactly(TradingNote.Code.RULE_SET_ASIDE);
        assertThat(code(earlier(NEUTRAL_GRASSLAND, crossing, row(NEUTRAL_GRASSLAND, CEREAL_CROPS)), NATIVE_HEDGEROW))
                .isEqualTo("other-ledger");
    }

    @Test
    void aListNeverBringsFelledWoodlandIntoSupply() {
        LegalSupply legal = LegalSupply.of(
                wanted(CEREAL_CROPS), EARLIER, List.of(row(CEREAL_CROPS, FELLED)), List.of(FELLED, SEALED_SURFACE));

        assertThat(code(legal, FELLED)).isEqualTo("never-supplied");
        assertThat(legal.verdict(SEALED_SURFACE)).isEqualTo(permitted(TradingRule.AREA_LOW_ANY));
        assertThat(legal.notes()).extracting(TradingNote::code).containsExactly(TradingNote.Code.RULE_SET_ASIDE);
    }

    @Test
    void listsBindAreaDemandsOnly() {
        Habitat better = hedgerow("Species-rich native hedgerow", Distinctiveness.MEDIUM);
        LegalSupply legal = statutory(NATIVE_HEDGEROW, row(NATIVE_HEDGEROW, better));

        assertThat(legal.verdict(NATIVE_HEDGEROW).isPermitted()).isTrue();
        assertThat(legal.notes()).isEmpty();
    }

    @Test
    void listsDoNotBindNetGainOrFelledWoodland() {
        TradingRow row = row(CEREAL_CROPS, TRADITIONAL_ORCHARDS);
        List<Wanted> free = List.of(wanted(NetGain.AREA), new Wanted.OfFelledWoodland(FELLED.name()));

        assertThat(free)
                .allSatisfy(demand -> assertThat(LegalSupply.of(demand, STATUTORY, List.of(row), STOCKED)
                                .notes())
                        .isEmpty());
    }

    @Test
    void namesTheLegalHabitatsOfTheCatalogueInOrderWhetherInStockOrNot() {
        Habitats known = Habitats.of(List.of(
                TRADITIONAL_ORCHARDS, MIXED_SCRUB, DECIDUOUS_WOODLAND, UPLAND_ACID_GRASSLAND, NEUTRAL_GRASSLAND));

        LegalSupply legal = LegalSupply.of(wanted(NEUTRAL_GRASSLAND), STATUTORY, List.of(), List.of());

        assertThat(legal.among(known))
                .containsExactly(NEUTRAL_GRASSLAND, TRADITIONAL_ORCHARDS, UPLAND_ACID_GRASSLAND, DECIDUOUS_WOODLAND);
    }

    @Test
    void doesNotDependOnTheOrderOfStockOrRows() {
        List<TradingRow> rows = List.of(
                row(NEUTRAL_GRASSLAND, CEREAL_CROPS),
                row(NEUTRAL_GRASSLAND, MODIFIED_GRASSLAND),
                row(NEUTRAL_GRASSLAND, TRADITIONAL_ORCHARDS));
        List<Habitat> stocked = List.of(CEREAL_CROPS, MODIFIED_GRASSLAND, TRADITIONAL_ORCHARDS);

        LegalSupply legal = LegalSupply.of(wanted(NEUTRAL_GRASSLAND), STATUTORY, rows, stocked);
        LegalSupply reversed =
                LegalSupply.of(wanted(NEUTRAL_GRASSLAND), STATUTORY, rows.reversed(), stocked.reversed());

        assertThat(legal.notes()).isEqualTo(reversed.notes());
        assertThat(legal.notes().getFirst().habitats()).containsExactly(CEREAL_CROPS, MODIFIED_GRASSLAND);
    }

    private static LegalSupply statutory(Habitat demand, TradingRow... rows) {
        return LegalSupply.of(wanted(demand), STATUTORY, List.of(rows), STOCKED);
    }

    private static LegalSupply earlier(Habitat demand, TradingRow... rows) {
        return LegalSupply.of(wanted(demand), EARLIER, List.of(rows), STOCKED);
    }

    private static TradingRow row(Habitat demand, Habitat allowed) {
        return new TradingRow(demand, allowed, null);
    }

    private static Verdict permitted(TradingRule rule) {
        return new Verdict.Permitted(rule);
    }

    private static @Nullable String code(LegalSupply legal, Habitat supply) {
        return legal.verdict(supply) instanceof Verdict.Refused refused ? refused.code() : null;
    }
}
