package uk.bng.domain.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.trading.TradingFixtures.CEREAL_CROPS;
import static uk.bng.domain.trading.TradingFixtures.FELLED;
import static uk.bng.domain.trading.TradingFixtures.MIXED_SCRUB;
import static uk.bng.domain.trading.TradingFixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.trading.TradingFixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.SEALED_SURFACE;
import static uk.bng.domain.trading.TradingFixtures.TRADITIONAL_ORCHARDS;
import static uk.bng.domain.trading.TradingFixtures.UPLAND_ACID_GRASSLAND;
import static uk.bng.domain.trading.TradingFixtures.hedgerow;
import static uk.bng.domain.trading.TradingFixtures.wanted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.bng.domain.bank.TradingRow;
import uk.bng.domain.policy.Companions;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;

final class CompanionRuleTest {
    @Test
    void aLegalCompanionMayServeTheLineItself() {
        CompanionRule rule = rule(Companions.LEGAL);

        assertThat(rule.permits(NEUTRAL_GRASSLAND, TRADITIONAL_ORCHARDS)).isTrue();
        assertThat(rule.permits(NEUTRAL_GRASSLAND, CEREAL_CROPS)).isFalse();
        assertThat(rule.isLegalAlone(TRADITIONAL_ORCHARDS)).isTrue();
    }

    @Test
    void aLegalCompanionFollowsTheCataloguesOwnRules() {
        LegalSupply listed = LegalSupply.of(
                wanted(NEUTRAL_GRASSLAND),
                TradingRules.of(Trading.EARLIER),
                List.of(new TradingRow(NEUTRAL_GRASSLAND, CEREAL_CROPS, null)),
                List.of(CEREAL_CROPS, UPLAND_ACID_GRASSLAND));
        CompanionRule rule = new CompanionRule(Companions.LEGAL, listed);

        assertThat(rule.permits(NEUTRAL_GRASSLAND, CEREAL_CROPS)).isTrue();
        assertThat(rule.permits(NEUTRAL_GRASSLAND, UPLAND_ACID_GRASSLAND)).isFalse();
    }

    @Test
    void aScoringCompanionIsAboveVeryLow() {
        CompanionRule rule = rule(Companions.SCORING);

        assertThat(rule.permits(NEUTRAL_GRASSLAND, CEREAL_CROPS)).isTrue();
        assertThat(rule.permits(NEUTRAL_GRASSLAND, MIXED_SCRUB)).isTrue();
        assertThat(rule.permits(NEUTRAL_GRASSLAND, SEALED_SURFACE)).isFalse();
        assertThat(rule.isLegalAlone(CEREAL_CROPS)).isFalse();
    }

    @Test
    void anyAreaHabitatMayBeACompanionUnderAny() {
        assertThat(rule(Companions.ANY).permits(NEUTRAL_GRASSLAND, SEALED_SURFACE))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aCompanionIsAnotherHabitatOfTheAreaLedgerAndForSale(Companions companions) {
        CompanionRule rule = rule(companions);

        assertThat(rule.permits(NEUTRAL_GRASSLAND, NEUTRAL_GRASSLAND)).isFalse();
        assertThat(rule.permits(NEUTRAL_GRASSLAND, NATIVE_HEDGEROW)).isFalse();
        assertThat(rule.permits(NEUTRAL_GRASSLAND, FELLED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAreaLinesHaveCompanions(Companions companions) {
        Habitat other = hedgerow("Line of trees", Distinctiveness.LOW);
        CompanionRule rule = new CompanionRule(companions, legal(NATIVE_HEDGEROW));

        assertThat(rule.permits(NATIVE_HEDGEROW, other)).isFalse();
        assertThat(rule.permits(NATIVE_HEDGEROW, CEREAL_CROPS)).isFalse();
    }

    private static CompanionRule rule(Companions companions) {
        return new CompanionRule(companions, legal(NEUTRAL_GRASSLAND));
    }

    private static LegalSupply legal(Habitat demand) {
        return LegalSupply.of(wanted(demand), TradingRules.of(Trading.STATUTORY), List.of(), List.of());
    }
}
