package uk.bng.domain.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.trading.TradingFixtures.CEREAL_CROPS;
import static uk.bng.domain.trading.TradingFixtures.DECIDUOUS_WOODLAND;
import static uk.bng.domain.trading.TradingFixtures.FELLED;
import static uk.bng.domain.trading.TradingFixtures.LOWLAND_MEADOWS;
import static uk.bng.domain.trading.TradingFixtures.MIXED_SCRUB;
import static uk.bng.domain.trading.TradingFixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.trading.TradingFixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.SEALED_SURFACE;
import static uk.bng.domain.trading.TradingFixtures.TRADITIONAL_ORCHARDS;
import static uk.bng.domain.trading.TradingFixtures.UPLAND_ACID_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.area;
import static uk.bng.domain.trading.TradingFixtures.hedgerow;
import static uk.bng.domain.trading.TradingFixtures.wanted;
import static uk.bng.domain.trading.TradingFixtures.watercourse;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.NetGain;

final class TradingRulesTest {
    private static final TradingRules STATUTORY = TradingRules.of(Trading.STATUTORY);
    private static final TradingRules EARLIER = TradingRules.of(Trading.EARLIER);

    // Area, statutory

    @Test
    void replacesVeryHighAreaByTheSameHabitat() {
        permits(STATUTORY, LOWLAND_MEADOWS, LOWLAND_MEADOWS, TradingRule.AREA_VERY_HIGH_SAME);
        refuses(STATUTORY, LOWLAND_MEADOWS, TRADITIONAL_ORCHARDS, "needs-same-habitat");
    }

    @Test
    void replacesHighAreaByTheSameHabitatAndNotByAHigherBand() {
        permits(STATUTORY, TRADITIONAL_ORCHARDS, TRADITIONAL_ORCHARDS, TradingRule.AREA_HIGH_SAME);
        refuses(STATUTORY, TRADITIONAL_ORCHARDS, DECIDUOUS_WOODLAND, "needs-same-habitat");
        refuses(STATUTORY, TRADITIONAL_ORCHARDS, LOWLAND_MEADOWS, "needs-same-habitat");
    }

    @Test
    void replacesMediumAreaWithinItsBroadGroup() {
        permits(STATUTORY, NEUTRAL_GRASSLAND, UPLAND_ACID_GRASSLAND, TradingRule.AREA_MEDIUM_SAME_GROUP);
        refuses(STATUTORY, NEUTRAL_GRASSLAND, MIXED_SCRUB, "needs-same-group-or-higher-band");
    }

    @Test
    void replacesMediumAreaByAHigherBandOfAnyGroup() {
        permits(STATUTORY, NEUTRAL_GRASSLAND, DECIDUOUS_WOODLAND, TradingRule.AREA_MEDIUM_HIGHER_BAND);
        permits(STATUTORY, NEUTRAL_GRASSLAND, TRADITIONAL_ORCHARDS, TradingRule.AREA_MEDIUM_HIGHER_BAND);
    }

    @Test
    void refusesTradingDownInDistinctiveness() {
        refuses(STATUTORY, NEUTRAL_GRASSLAND, MODIFIED_GRASSLAND, "needs-same-group-or-higher-band");
        refuses(EARLIER, NEUTRAL_GRASSLAND, MODIFIED_GRASSLAND, "needs-same-group-or-higher-band");
    }

    @Test
    void replacesLowAndVeryLowAreaByAnythingThatScores() {
        permits(STATUTORY, CEREAL_CROPS, MODIFIED_GRASSLAND, TradingRule.AREA_LOW_ANY_SCORING);
        permits(STATUTORY, SEALED_SURFACE, CEREAL_CROPS, TradingRule.AREA_LOW_ANY_SCORING);
    }

    @Test
    void veryLowAreaServesNoOneNotEvenItself() {
        refuses(STATUTORY, SEALED_SURFACE, SEALED_SURFACE, "needs-scoring-habitat");
        refuses(STATUTORY, wanted(NetGain.AREA), SEALED_SURFACE, "needs-scoring-habitat");
    }

    @Test
    void meetsAreaNetGainByAnythingThatScores() {
        permits(STATUTORY, wanted(NetGain.AREA), MIXED_SCRUB, TradingRule.AREA_NET_GAIN);
    }

    @Test
    void countsTheIntertidalGroupsAsOneUnderStatutoryRulesOnly() {
        Habitat mud = area("Littoral mud", "Intertidal sediment", Distinctiveness.MEDIUM);
        Habitat wall = area("Artificial hard structures", "Intertidal hard structures", Distinctiveness.MEDIUM);

        permits(STATUTORY, mud, wall, TradingRule.AREA_MEDIUM_SAME_GROUP);
        permits(STATUTORY, wall, mud, TradingRule.AREA_MEDIUM_SAME_GROUP);
        refuses(EARLIER, mud, wall, "needs-same-group-or-higher-band");
        refuses(STATUTORY, mud, NEUTRAL_GRASSLAND, "needs-same-group-or-higher-band");
    }

    @Test
    void aHabitatWithoutAGroupIsOfItsOwnGroupAlone() {
        Habitat one = area("Groupless one", "", Distinctiveness.MEDIUM);
        Habitat two = area("Groupless two", "", Distinctiveness.MEDIUM);

        for (TradingRules rules : new TradingRules[] {STATUTORY, EARLIER}) {
            permits(rules, one, one, TradingRule.AREA_MEDIUM_SAME_GROUP);
            refuses(rules, one, two, "needs-same-group-or-higher-band");
        }
    }

    @Test
    void comparesHabitatsByTheKeyOfTheirName() {
        Habitat otherwiseWritten = area("GRASSLAND \u2013  traditional orchards", "Elsewhere", Distinctiveness.HIGH);

        permits(STATUTORY, TRADITIONAL_ORCHARDS, otherwiseWritten, TradingRule.AREA_HIGH_SAME);
    }

    // Area, earlier

    @Test
    void earlierRulesReplaceLowAreaByAnyAreaHabitat() {
        permits(EARLIER, CEREAL_CROPS, SEALED_SURFACE, TradingRule.AREA_LOW_ANY);
        permits(EARLIER, SEALED_SURFACE, SEALED_SURFACE, TradingRule.AREA_LOW_ANY);
        permits(EARLIER, wanted(NetGain.AREA), SEALED_SURFACE, TradingRule.AREA_NET_GAIN_ANY);
    }

    @Test
    void earlierRulesKeepHighAndMediumAreaAsTheyAre() {
        permits(EARLIER, LOWLAND_MEADOWS, LOWLAND_MEADOWS, TradingRule.AREA_VERY_HIGH_SAME);
        permits(EARLIER, TRADITIONAL_ORCHARDS, TRADITIONAL_ORCHARDS, TradingRule.AREA_HIGH_SAME);
        permits(EARLIER, NEUTRAL_GRASSLAND, UPLAND_ACID_GRASSLAND, TradingRule.AREA_MEDIUM_SAME_GROUP);
        permits(EARLIER, NEUTRAL_GRASSLAND, DECIDUOUS_WOODLAND, TradingRule.AREA_MEDIUM_HIGHER_BAND);
    }

    // Hedgerows

    @Test
    void replacesVeryHighHedgerowByTheSameType() {
        Habitat one = hedgerow("Hedgerow one", Distinctiveness.VERY_HIGH);
        Habitat two = hedgerow("Hedgerow two", Distinctiveness.VERY_HIGH);

        permits(STATUTORY, one, one, TradingRule.HEDGEROW_VERY_HIGH_SAME);
        refuses(STATUTORY, one, two, "needs-same-habitat");
        permits(EARLIER, one, two, TradingRule.HEDGEROW_SAME_BAND_OR_HIGHER);
    }

    @Test
    void replacesHighHedgerowByTheSameTypeOrVeryHigh() {
        Habitat high = hedgerow("Hedgerow high", Distinctiveness.HIGH);
        Habitat otherHigh = hedgerow("Hedgerow other high", Distinctiveness.HIGH);
        Habitat veryHigh = hedgerow("Hedgerow very high", Distinctiveness.VERY_HIGH);

        permits(STATUTORY, high, high, TradingRule.HEDGEROW_HIGH_SAME);
        permits(STATUTORY, high, veryHigh, TradingRule.HEDGEROW_HIGH_HIGHER_BAND);
        refuses(STATUTORY, high, otherHigh, "needs-same-habitat-or-higher-band");
    }

    @Test
    void replacesOtherHedgerowsByTheSameBandOrHigher() {
        Habitat medium = hedgerow("Hedgerow medium", Distinctiveness.MEDIUM);

        permits(STATUTORY, NATIVE_HEDGEROW, medium, TradingRule.HEDGEROW_SAME_BAND_OR_HIGHER);
        refuses(STATUTORY, medium, NATIVE_HEDGEROW, "needs-same-band-or-higher");
        refuses(EARLIER, medium, NATIVE_HEDGEROW, "needs-same-band-or-higher");
    }

    @Test
    void meetsHedgerowNetGainByAnyHedgerow() {
        Habitat veryLow = hedgerow("Ornamental hedgerow", Distinctiveness.VERY_LOW);

        permits(STATUTORY, wanted(NetGain.HEDGEROWS), veryLow, TradingRule.HEDGEROW_NET_GAIN);
        permits(EARLIER, wanted(NetGain.HEDGEROWS), veryLow, TradingRule.HEDGEROW_NET_GAIN);
    }

    // Watercourses

    @Test
    void replacesMediumToVeryHighWatercoursesByTheSameType() {
        Habitat priority = watercourse("Priority habitat", Distinctiveness.VERY_HIGH);
        Habitat river = watercourse("Other rivers and streams", Distinctiveness.HIGH);
        Habitat ditch = watercourse("Ditches", Distinctiveness.MEDIUM);

        for (TradingRules rules : new TradingRules[] {STATUTORY, EARLIER}) {
            permits(rules, priority, priority, TradingRule.WATERCOURSE_VERY_HIGH_SAME);
            permits(rules, river, river, TradingRule.WATERCOURSE_HIGH_SAME);
            permits(rules, ditch, ditch, TradingRule.WATERCOURSE_MEDIUM_SAME);
        }
        refuses(STATUTORY, river, priority, "needs-same-habitat");
        refuses(STATUTORY, ditch, river, "needs-same-habitat");
    }

    @Test
    void replacesLowWatercourseByAHigherBandAndNotByItself() {
        Habitat culvert = watercourse("Culvert", Distinctiveness.LOW);
        Habitat ditch = watercourse("Ditches", Distinctiveness.MEDIUM);

        permits(STATUTORY, culvert, ditch, TradingRule.WATERCOURSE_LOW_HIGHER_BAND);
        refuses(STATUTORY, culvert, culvert, "needs-higher-band");
    }

    @Test
    void replacesVeryLowWatercourseByAnyWatercourse() {
        Habitat veryLow = watercourse("Culvert", Distinctiveness.VERY_LOW);

        permits(STATUTORY, veryLow, veryLow, TradingRule.WATERCOURSE_VERY_LOW_ANY);
        permits(EARLIER, veryLow, veryLow, TradingRule.WATERCOURSE_VERY_LOW_ANY);
    }

    @Test
    void meetsWatercourseNetGainByAnyWatercourse() {
        Habitat culvert = watercourse("Culvert", Distinctiveness.LOW);

        permits(STATUTORY, wanted(NetGain.WATERCOURSES), culvert, TradingRule.WATERCOURSE_NET_GAIN);
        permits(EARLIER, wanted(NetGain.WATERCOURSES), culvert, TradingRule.WATERCOURSE_NET_GAIN);
    }

    @Test
    void earlierRulesReplaceWatercoursesWithinTheirKind() {
        Habitat ditch = watercourse("Ditches", Distinctiveness.MEDIUM);
        Habitat wetDitch = watercourse("Ditches (wet)", Distinctiveness.HIGH);
        Habitat canal = watercourse("Canals", Distinctiveness.HIGH);

        permits(EARLIER, ditch, wetDitch, TradingRule.WATERCOURSE_SAME_KIND);
        refuses(EARLIER, ditch, canal, "needs-same-kind-and-band");
        refuses(EARLIER, wetDitch, ditch, "needs-same-kind-and-band");
    }

    @Test
    void earlierRulesReplaceLowWatercourseByItselfOrABetterOneOfItsKind() {
        Habitat culvert = watercourse("Culvert", Distinctiveness.LOW);
        Habitat otherLow = watercourse("Culvert - small", Distinctiveness.LOW);
        Habitat large = watercourse("Culvert - large", Distinctiveness.MEDIUM);

        permits(EARLIER, culvert, culvert, TradingRule.WATERCOURSE_LOW_SAME);
        permits(EARLIER, culvert, large, TradingRule.WATERCOURSE_LOW_SAME_KIND_HIGHER_BAND);
        refuses(EARLIER, culvert, otherLow, "needs-same-kind-and-higher-band");
    }

    // Bars

    @Test
    void unitsNeverCrossLedgers() {
        for (TradingRules rules : new TradingRules[] {STATUTORY, EARLIER}) {
            refuses(rules, CEREAL_CROPS, NATIVE_HEDGEROW, "other-ledger");
            refuses(rules, wanted(NetGain.WATERCOURSES), NATIVE_HEDGEROW, "other-ledger");
            refuses(
                    rules,
                    new Wanted.OfFelledWoodland("Woodland and forest - Felled"),
                    NATIVE_HEDGEROW,
                    "other-ledger");
        }
    }

    @Test
    void felledWoodlandIsNeitherServedNorSupplied() {
        for (TradingRules rules : new TradingRules[] {STATUTORY, EARLIER}) {
            refuses(rules, new Wanted.OfFelledWoodland(FELLED.name()), DECIDUOUS_WOODLAND, "needs-manual-price");
            refuses(rules, CEREAL_CROPS, FELLED, "never-supplied");
        }
        assertThat(TradingRules.isNeverSupplied(FELLED)).isTrue();
        assertThat(TradingRules.isNeverSupplied(DECIDUOUS_WOODLAND)).isFalse();
    }

    @Test
    void netGainLabelsAreNeverSupplied() {
        Habitat label = area("Net Gain (Area)", "", Distinctiveness.LOW);

        refuses(STATUTORY, CEREAL_CROPS, label, "never-supplied");
        refuses(EARLIER, wanted(NetGain.AREA), label, "never-supplied");
    }

    @Test
    void refusalsNameBothSidesAndWhatIsNeeded() {
        assertThat(STATUTORY.judge(wanted(NEUTRAL_GRASSLAND), MODIFIED_GRASSLAND))
                .isEqualTo(new Verdict.Refused(
                        "needs-same-group-or-higher-band",
                        "The supply (Grassland - Modified grassland, Low) may not serve the demand "
                                + "(Grassland - Other neutral grassland, Medium): it needs a Medium habitat of its "
                                + "broad group, or any habitat of a higher band."));
    }

    // Bespoke lines

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "VERY_HIGH")
    void onlyVeryHighLinesAreBespoke(Distinctiveness band) {
        assertThat(STATUTORY.isBespoke(wanted(area("Habitat", "Group", band)))).isFalse();
        assertThat(STATUTORY.isBespoke(wanted(watercourse("Habitat", band)))).isFalse();
    }

    @Test
    void veryHighAreaAndWatercoursesAreBespokeAndHedgerowsAreNot() {
        assertThat(STATUTORY.isBespoke(wanted(LOWLAND_MEADOWS))).isTrue();
        assertThat(STATUTORY.isBespoke(wanted(watercourse("Priority habitat", Distinctiveness.VERY_HIGH))))
                .isTrue();
        assertThat(STATUTORY.isBespoke(wanted(hedgerow("Hedgerow", Distinctiveness.VERY_HIGH))))
                .isFalse();
        assertThat(STATUTORY.isBespoke(wanted(NetGain.AREA))).isFalse();
    }

    @Test
    void nothingIsBespokeUnderEarlierRules() {
        assertThat(EARLIER.isBespoke(wanted(LOWLAND_MEADOWS))).isFalse();
    }

    // Names of rules

    @Test
    void everyRuleHasAKebabCaseCodeAndOneSentence() {
        assertThat(TradingRule.values())
                .allSatisfy(rule -> {
                    assertThat(rule.code()).matches("[a-z]+(-[a-z]+)+");
                    assertThat(rule.text()).matches("[A-Z][^.]*\\.");
                })
                .extracting(TradingRule::text)
                .hasSizeGreaterThan(20);
        assertThat(TradingRule.AREA_MEDIUM_SAME_GROUP.code()).isEqualTo("area-medium-same-group");
    }

    @Test
    void everyRuleSpeaksOfTheLedgerItServes() {
        Stream<Clause> clauses = Stream.concat(StatutoryRules.CLAUSES.stream(), EarlierRules.CLAUSES.stream());

        assertThat(clauses.flatMap(clause -> clause.permissions().stream()).map(Clause.Permission::rule))
                .containsAll(Arrays.stream(TradingRule.values())
                        .filter(rule -> rule != TradingRule.LISTED_BY_CATALOGUE)
                        .toList())
                .allSatisfy(rule -> assertThat(Ledger.values()).anySatisfy(ledger -> {
                    assertThat(rule.code()).startsWith(ledger.code());
                    assertThat(rule.text()).containsIgnoringCase(ledger.code());
                }));
    }

    private static void permits(TradingRules rules, Habitat demand, Habitat supply, TradingRule by) {
        permits(rules, wanted(demand), supply, by);
    }

    private static void permits(TradingRules rules, Wanted demand, Habitat supply, TradingRule by) {
        assertThat(rules.judge(demand, supply)).isEqualTo(new Verdict.Permitted(by));
    }

    private static void refuses(TradingRules rules, Habitat demand, Habitat supply, String code) {
        refuses(rules, wanted(demand), supply, code);
    }

    private static void refuses(TradingRules rules, Wanted demand, Habitat supply, String code) {
        assertThat(rules.judge(demand, supply))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
