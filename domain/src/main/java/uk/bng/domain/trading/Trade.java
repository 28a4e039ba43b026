package uk.bng.domain.trading;

import uk.bng.domain.demand.Wanted;
import uk.bng.domain.unit.Habitat;

/** A supply offered for a demand: the comparisons that the trading rules are made of (section 5). */
record Trade(Wanted demand, Habitat supply) {
    boolean isWithinLedger() {
        return demand.ledger() == supply.ledger();
    }

    boolean isSame() {
        return demand.key().equals(supply.key());
    }

    boolean isSameBand() {
        return demand.distinctiveness() == supply.distinctiveness();
    }

    boolean isHigherBand() {
        return supply.distinctiveness().isAbove(demand.distinctiveness());
    }

    boolean isSameBandOrHigher() {
        return supply.distinctiveness().isAtLeast(demand.distinctiveness());
    }

    /** Same broad group by name; a habitat is always of its own group, also when that is blank. */
    boolean isSameGroup() {
        return isSame() || demand.group().isSameAs(supply.group());
    }

    /** As {@link #isSameGroup}, with the two intertidal groups counted as one. */
    boolean isSameStatutoryGroup() {
        return isSame() || demand.group().isSameStatutoryGroupAs(supply.group());
    }

    boolean isSameKindOfWatercourse() {
        return WatercourseKind.of(demand.key()).equals(WatercourseKind.of(supply.key()));
    }
}
