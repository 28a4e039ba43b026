package uk.bng.domain.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.place.Tier;
import uk.bng.domain.place.TierBasis;
import uk.bng.domain.place.TierReading;

class TierSentenceTest {
    @Test
    void saysWhatDecidedAndWhatStandsBehindAUnit() {
        TierReading adjacent = reading(Tier.ADJACENT, "Ashford and Canterbury are neighbouring authorities");

        assertThat(TierSentence.of(adjacent, SpatialRule.LPA_NCA, null))
                .isEqualTo(
                        "Ashford and Canterbury are neighbouring authorities (spatial risk 0.75), so 1.33 units of the"
                                + " bank's stock stand behind each unit delivered.");
    }

    @Test
    void namesTheTierUnderTheOtherRule() {
        TierReading far = reading(Tier.FAR, "The bank's authority and character area are not known");

        assertThat(TierSentence.of(far, SpatialRule.LPA_NCA, Tier.FAR))
                .isEqualTo("The bank's authority and character area are not known (spatial risk 0.5), so 2 units of the"
                        + " bank's stock stand behind each unit delivered. It is far under the rule lpa-lnrs too.");
        assertThat(TierSentence.of(far, SpatialRule.LPA_LNRS, Tier.LOCAL))
                .endsWith(" Under the rule lpa-nca it would be local.");
    }

    @Test
    void saysThatOneUnitIsOne() {
        TierReading local = reading(Tier.LOCAL, "The site and the bank lie in one authority, Ashford");

        assertThat(TierSentence.of(local, SpatialRule.LPA_NCA, null))
                .isEqualTo(
                        "The site and the bank lie in one authority, Ashford (spatial risk 1), so 1 unit of the bank's"
                                + " stock stands behind each unit delivered.");
    }

    private static TierReading reading(Tier tier, String account) {
        return new TierReading(tier, TierBasis.AXES, "a reason", account);
    }
}
