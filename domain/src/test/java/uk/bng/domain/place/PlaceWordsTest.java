package uk.bng.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceWordsTest {
    @ParameterizedTest
    @EnumSource(Tier.class)
    void findsATierByItsKey(Tier tier) {
        assertThat(Tier.named(" " + tier.name())).contains(tier);
        assertThat(Tier.named(tier.code())).contains(tier);
        assertThat(Tier.named("near")).isEmpty();
    }

    @Test
    void ranksTiersFromNearToFar() {
        assertThat(List.of(Tier.LOCAL.rank(), Tier.ADJACENT.rank(), Tier.FAR.rank()))
                .containsExactly(0, 1, 2);
        assertThat(TierBasis.APPROXIMATE.code()).isEqualTo("approximate");
    }

    @ParameterizedTest
    @EnumSource(SpatialRule.class)
    void findsASpatialRuleByItsCode(SpatialRule rule) {
        assertThat(SpatialRule.named(rule.code())).contains(rule);
        assertThat(SpatialRule.named("lpa")).isEmpty();
        assertThat(rule.other()).isNotEqualTo(rule);
        assertThat(rule.other().other()).isEqualTo(rule);
    }

    @Test
    void aSiteIsLocatedByEitherAxisOfARule() {
        assertThat(site("Ashford", "", "").isLocatedFor(SpatialRule.LPA_NCA)).isTrue();
        assertThat(site("", "High Weald", "").isLocatedFor(SpatialRule.LPA_NCA)).isTrue();
        assertThat(site("", "High Weald", "").isLocatedFor(SpatialRule.LPA_LNRS))
                .isFalse();
        assertThat(site("", "", "Surrey").isLocatedFor(SpatialRule.LPA_LNRS)).isTrue();
        assertThat(Site.UNKNOWN.isLocatedFor(SpatialRule.LPA_NCA)).isFalse();
    }

    @Test
    void refusesHalfAPoint() {
        assertThatThrownBy(() -> at(BigDecimal.ONE, null)).hasMessageContaining("The point (1, null)");
        assertThatThrownBy(() -> at(null, BigDecimal.ONE)).hasMessageContaining("The point (null, 1)");
        assertThat(at(BigDecimal.ONE, BigDecimal.TEN).latitude()).isEqualTo(BigDecimal.ONE);
    }

    private static BankPlace at(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return new BankPlace(
                AreaName.BLANK,
                AreaName.BLANK,
                AreaName.BLANK,
                AreaName.BLANK,
                AreaName.BLANK,
                "",
                "",
                latitude,
                longitude);
    }

    private static Site site(String lpa, String nca, String lnrs) {
        return new Site(
                AreaName.of(lpa),
                AreaName.of(nca),
                AreaName.of(lnrs),
                AreaName.BLANK,
                AreaName.BLANK,
                List.of(),
                List.of(),
                List.of());
    }
}
