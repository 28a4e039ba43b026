package uk.bng.domain.place;

import java.util.EnumSet;
import java.util.Set;

/** The tier of a bank, what it rests on, the axis that decided in words for a broker, and why it may be wrong. */
public record TierReading(Tier tier, TierBasis basis, String reason, Set<TierDoubt> doubts) {
    public TierReading {
        doubts = Set.copyOf(doubts);
    }

    /** A reading that nothing speaks against. */
    public TierReading(Tier tier, TierBasis basis, String reason) {
        this(tier, basis, reason, Set.of());
    }

    /** The same reading with a doubt, which makes it approximate, and the words for it. */
    TierReading doubting(TierDoubt doubt, String because) {
        Set<TierDoubt> all = EnumSet.of(doubt);
        all.addAll(doubts);
        return new TierReading(tier, TierBasis.APPROXIMATE, reason + "; " + because, all);
    }
}
