package uk.bng.domain.place;

import java.util.EnumSet;
import java.util.Set;

/**
 * The tier of a bank, what it rests on, and why it may be wrong.
 *
 * @param reason the axis that decided, in few words for a table
 * @param account the same as the start of a sentence, which names the areas of both sides
 */
public record TierReading(Tier tier, TierBasis basis, String reason, String account, Set<TierDoubt> doubts) {
    public TierReading {
        doubts = Set.copyOf(doubts);
    }

    /** A reading that nothing speaks against. */
    public TierReading(Tier tier, TierBasis basis, String reason, String account) {
        this(tier, basis, reason, account, Set.of());
    }

    /** The same for an intertidal habitat: marine plan areas, which should place it, are not modelled. */
    public TierReading atSea() {
        return doubting(TierDoubt.MARINE, "marine plan areas are not compared");
    }

    /** The same reading with a doubt and the words for it. */
    TierReading doubting(TierDoubt doubt, String because) {
        Set<TierDoubt> all = EnumSet.of(doubt);
        all.addAll(doubts);
        return new TierReading(
                tier, doubt.makesApproximate() ? TierBasis.APPROXIMATE : basis, reason + "; " + because, account, all);
    }
}
