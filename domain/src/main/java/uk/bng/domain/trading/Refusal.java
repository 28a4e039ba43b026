package uk.bng.domain.trading;

import java.util.Locale;

/** Why a trade is not legal: a code and what is said to users after both habitats are named. */
enum Refusal {
    OTHER_LEDGER("units never cross ledgers"),
    NEVER_SUPPLIED("net-gain labels and felled woodland are never supplied by name"),
    NEEDS_MANUAL_PRICE("felled woodland has to be priced by hand"),
    NEEDS_SAME_HABITAT("it needs the same habitat"),
    NEEDS_SAME_HABITAT_OR_HIGHER_BAND("it needs the same habitat, or one of a higher band"),
    NEEDS_SAME_GROUP_OR_HIGHER_BAND("it needs a Medium habitat of its broad group, or any habitat of a higher band"),
    NEEDS_SCORING_HABITAT("it needs a habitat that scores, so one of the band Low or higher"),
    NEEDS_SAME_BAND_OR_HIGHER("it needs the same band or a higher one"),
    NEEDS_HIGHER_BAND("it needs a higher band"),
    NEEDS_SAME_KIND_AND_BAND("it needs the same habitat, or the same kind of watercourse in the same band or higher"),
    NEEDS_SAME_KIND_AND_HIGHER_BAND("it needs the same habitat, or the same kind of watercourse in a higher band"),
    NOT_LISTED("the catalogue's trading rules name other habitats for it");

    private final String need;

    Refusal(String need) {
        this.need = need;
    }

    Verdict.Refused of(Trade trade) {
        // Joined rather than formatted: a large market asks for tens of thousands of these.
        String reason = "The supply (" + trade.supply().name() + ", "
                + trade.supply().distinctiveness().label() + ") may not serve the demand ("
                + trade.demand().name() + ", "
                + trade.demand().distinctiveness().label() + "): " + need + ".";
        return new Verdict.Refused(name().toLowerCase(Locale.ROOT).replace('_', '-'), reason);
    }
}
