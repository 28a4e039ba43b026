package uk.bng.domain.trading;

import uk.bng.domain.policy.Companions;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;

/** Which habitat may accompany the main one when an area line is served by a pair (section 7.2). */
public record CompanionRule(Companions companions, LegalSupply legal) {
    /** Whether {@code companion} may accompany {@code main}; its own price, stock and bank are judged elsewhere. */
    public boolean permits(Habitat main, Habitat companion) {
        return legal.demand().ledger() == Ledger.AREA
                && companion.ledger() == Ledger.AREA
                && !companion.isSameAs(main)
                && !TradingRules.isNeverSupplied(companion)
                && passesKnob(companion);
    }

    /** Whether {@code companion} may serve the line by itself; when not, the pair carries a warning. */
    public boolean isLegalAlone(Habitat companion) {
        return legal.verdict(companion).isPermitted();
    }

    private boolean passesKnob(Habitat companion) {
        return switch (companions) {
            case LEGAL -> isLegalAlone(companion);
            case SCORING -> companion.scores();
            case ANY -> true;
        };
    }
}
