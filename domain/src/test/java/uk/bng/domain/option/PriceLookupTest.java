package uk.bng.domain.option;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.BANKED_HEDGEROW;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.CHALK_RIVER;
import static uk.bng.domain.Fixtures.COARSE_SEDIMENT;
import static uk.bng.domain.Fixtures.CULVERT;
import static uk.bng.domain.Fixtures.DITCHES;
import static uk.bng.domain.Fixtures.GREENED_SEAWALL;
import static uk.bng.domain.Fixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.Fixtures.MIXED_SCRUB;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.RIVERS;
import static uk.bng.domain.Fixtures.SEALED_SURFACE;
import static uk.bng.domain.Fixtures.SPECIES_RICH_HEDGEROW;
import static uk.bng.domain.Fixtures.UNGROUPED_MEDIUM;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.Fixtures.habitat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.domain.BankFixture;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.place.Tier;
import uk.bng.domain.policy.Fallback;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Preset;
import uk.bng.domain.trading.TradingRules;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.NetGain;

final class PriceLookupTest {
    private static final Policy HOUSE = Preset.HOUSE.policy();
    private static final Policy REFERENCE = Preset.REFERENCE.policy();

    @Test
    void takesTheLowestRowOfTheHabitatItself() {
        BankFixture bank =
                bank("B1").priced(CEREALS, "9000").priced(CEREALS, "8000").priced(PONDS, "100");

        assertThat(found(bank, CEREALS, CEREALS)).isEqualTo("8000.00 exact Cropland - Cereal crops");
    }

    @Test
    void comparesPricesAsNumbers() {
        BankFixture bank = bank("B1").priced(CEREALS, "10000").priced(CEREALS, "9000.50");

        assertThat(found(bank, CEREALS, CEREALS)).startsWith("9000.50 ");
    }

    @Test
    void seesOnlyRowsOfItsBankSizeAndTier() {
        BankFixture bank = bank("B1")
                .priced(CEREALS, ContractSize.SMALL, Tier.LOCAL, "1")
                .priced(CEREALS, ContractSize.MEDIUM, Tier.FAR, "2");
        var lookup = lookup(HOUSE, bank, bank("B2").priced(CEREALS, "3"));

        assertThat(lookup.find(new BankId("B1"), habitat(CEREALS), Tier.FAR, wanted(CEREALS), false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CEREALS, SEALED_SURFACE})
    void takesTheLowestAreaRowForLowAndVeryLowLines(String demand) {
        BankFixture bank =
                bank("B1").priced(PONDS, "7000").priced(MIXED_SCRUB, "6000").priced(DITCHES, "10");

        assertThat(found(bank, MODIFIED_GRASSLAND, demand))
                .isEqualTo("6000.00 any-low-proxy Heathland and shrub - Mixed scrub");
    }

    @Test
    void takesTheLowestAreaRowForAreaNetGain() {
        var lookup = lookup(HOUSE, bank("B1").priced(PONDS, "7000").priced(MIXED_SCRUB, "6000"));

        assertThat(lookup.find(new BankId("B1"), habitat(CEREALS), Tier.FAR, new Wanted.OfNetGain(NetGain.AREA), false)
                        .orElseThrow()
                        .source())
                .isEqualTo(PriceSource.ANY_LOW_PROXY);
    }

    @Test
    void takesTheSmallestKeyAmongEqualProxies() {
        BankFixture bank = bank("B1").priced(PONDS, "6000").priced(MIXED_SCRUB, "6000");

        assertThat(found(bank, CEREALS, CEREALS)).endsWith(MIXED_SCRUB);
    }

    @Test
    void takesTheLowestRowOfTheGroupForMediumLines() {
        BankFixture bank = bank("B1")
                .priced(MODIFIED_GRASSLAND, "10")
                .priced(MIXED_SCRUB, "20")
                .priced(PONDS, "30")
                .priced(LOWLAND_MEADOWS, "9000")
                .priced(CHALK_GRASSLAND, "8000");

        assertThat(found(bank, NEUTRAL_GRASSLAND, NEUTRAL_GRASSLAND))
                .isEqualTo("8000.00 group-proxy Grassland - Upland calcareous grassland");
    }

    @Test
    void takesTheLowestRowAboveMediumWhenTheGroupHasNone() {
        BankFixture bank = bank("B1").priced(MIXED_SCRUB, "20").priced(PONDS, "5000");

        assertThat(found(bank, NEUTRAL_GRASSLAND, NEUTRAL_GRASSLAND))
                .isEqualTo("5000.00 group-proxy Lakes - Ponds (priority habitat)");
    }

    @Test
    void findsNoProxyForAMediumLineBelowItsNeeds() {
        assertThat(found(bank("B1").priced(MIXED_SCRUB, "20"), NEUTRAL_GRASSLAND, NEUTRAL_GRASSLAND))
                .isEqualTo("none");
    }

    @Test
    void prefersTheGroupAndBandThatARowGivesItself() {
        BankFixture bank = bank("B1")
                .pricedAs(CEREALS, "400", "Grassland", Distinctiveness.MEDIUM)
                .pricedAs(CHALK_GRASSLAND, "300", "Grassland", Distinctiveness.LOW)
                .pricedAs(CHALK_GRASSLAND, "350", "Lakes", Distinctiveness.HIGH);

        assertThat(found(bank, NEUTRAL_GRASSLAND, NEUTRAL_GRASSLAND))
                .isEqualTo("400.00 group-proxy Cropland - Cereal crops");
    }

    @Test
    void countsTheIntertidalGroupsAsOneUnderStatutoryRules() {
        BankFixture bank = bank("B1").priced(GREENED_SEAWALL, "700");

        assertThat(found(bank, COARSE_SEDIMENT, COARSE_SEDIMENT)).startsWith("700.00 group-proxy ");
        assertThat(found(REFERENCE, bank, COARSE_SEDIMENT, COARSE_SEDIMENT)).isEqualTo("none");
    }

    @Test
    void countsAHabitatWithoutGroupAsOfItsOwn() {
        BankFixture bank = bank("B1").priced(UNGROUPED_MEDIUM, "700").priced(PONDS, "500");

        assertThat(found(bank, CHALK_GRASSLAND, UNGROUPED_MEDIUM)).isEqualTo("700.00 group-proxy Bracken");
    }

    @Test
    void neverTakesABlankGroupForAnother() {
        BankFixture bank = bank("B1").pricedAs(MIXED_SCRUB, "700", "", Distinctiveness.MEDIUM);

        assertThat(found(bank, CHALK_GRASSLAND, UNGROUPED_MEDIUM)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {PONDS, LOWLAND_MEADOWS})
    void findsNoProxyForHighAndVeryHighAreaLines(String demand) {
        BankFixture bank = bank("B1").priced(CEREALS, "5").priced(CHALK_GRASSLAND, "6");

        assertThat(found(bank, demand, demand)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {NATIVE_HEDGEROW, BANKED_HEDGEROW})
    void takesTheLowestRowOfTheLedgerForHedgerows(String demand) {
        BankFixture bank = bank("B1").priced(SPECIES_RICH_HEDGEROW, "30").priced(CEREALS, "5");

        assertThat(found(bank, demand, demand)).isEqualTo("30.00 ledger-proxy Species-rich native hedgerow");
    }

    @Test
    void takesTheLowestRowOfTheLedgerForWatercourses() {
        BankFixture bank = bank("B1").priced(RIVERS, "30").priced(CULVERT, "20");

        assertThat(found(bank, DITCHES, DITCHES)).isEqualTo("20.00 ledger-proxy Culvert");
    }

    @Test
    void findsNoProxyForABespokeWatercourseLine() {
        BankFixture bank = bank("B1").priced(RIVERS, "30");

        assertThat(found(bank, CHALK_RIVER, CHALK_RIVER)).isEqualTo("none");
        assertThat(found(REFERENCE, bank, CHALK_RIVER, CHALK_RIVER)).startsWith("30.00 ledger-proxy ");
    }

    @Test
    void stopsAtTheExactRowWhenProxiesAreNotWanted() {
        BankFixture bank = bank("B1").priced(PONDS, "30");

        assertThat(found(HOUSE.with(Fallback.EXACT), bank, CEREALS, CEREALS)).isEqualTo("none");
        assertThat(found(HOUSE.with(Fallback.EXACT), bank, PONDS, CEREALS)).startsWith("30.00 exact ");
    }

    @Test
    void namesSourcesInKebabCaseAndKnowsProxies() {
        assertThat(PriceSource.values())
                .extracting(PriceSource::code)
                .containsExactly("exact", "any-low-proxy", "group-proxy", "ledger-proxy", "paired");
        assertThat(PriceSource.values())
                .extracting(PriceSource::isProxy)
                .containsExactly(false, true, true, true, false);
    }

    private static String found(BankFixture bank, String supply, String demand) {
        return found(HOUSE, bank, supply, demand);
    }

    private static String found(Policy policy, BankFixture bank, String supply, String demand) {
        boolean bespoke = TradingRules.of(policy.trading()).isBespoke(wanted(demand));
        return lookup(policy, bank)
                .find(new BankId("B1"), habitat(supply), Tier.FAR, wanted(demand), bespoke)
                .map(found -> "%s %s %s"
                        .formatted(
                                found.row().price(),
                                found.source().code(),
                                found.row().habitat().name()))
                .orElse("none");
    }

    private static PriceLookup lookup(Policy policy, BankFixture... banks) {
        return new PriceLookup(aCatalogue().with(banks).build().prices(), ContractSize.SMALL, policy);
    }

    private static Wanted wanted(String name) {
        return new Wanted.OfHabitat(habitat(name));
    }
}
