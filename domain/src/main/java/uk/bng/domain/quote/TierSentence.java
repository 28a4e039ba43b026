package uk.bng.domain.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.place.Tier;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.unit.Fraction;

/** Explains a tier to a reader: what decided it, what that costs the bank's stock, and what the other rule would say. */
final class TierSentence {
    private static final int DECIMALS = 2;

    private TierSentence() {}

    /** @param otherTier the tier under the rule that is not {@code rule}, null where it is not known */
    static String of(TierReading reading, SpatialRule rule, @Nullable Tier otherTier) {
        Fraction multiplier = reading.tier().multiplier();
        boolean isOne = multiplier.equals(Fraction.ONE);
        String sentence = "%s (spatial risk %s), so %s of the bank's stock %s behind each unit delivered."
                .formatted(
                        reading.account(),
                        shown(multiplier.inverse()),
                        shown(multiplier) + (isOne ? " unit" : " units"),
                        isOne ? "stands" : "stand");
        return otherTier == null ? sentence : sentence + " " + underOther(reading.tier(), rule.other(), otherTier);
    }

    private static String underOther(Tier tier, SpatialRule other, Tier otherTier) {
        return tier == otherTier
                ? "It is %s under the rule %s too.".formatted(otherTier.code(), other.code())
                : "Under the rule %s it would be %s.".formatted(other.code(), otherTier.code());
    }

    private static String shown(Fraction number) {
        BigDecimal decimal = number.toDecimal(DECIMALS, RoundingMode.HALF_UP);
        return decimal.stripTrailingZeros().toPlainString();
    }
}
