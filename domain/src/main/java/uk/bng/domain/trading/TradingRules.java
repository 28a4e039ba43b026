package uk.bng.domain.trading;

import java.util.List;
import java.util.Optional;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.FelledWoodland;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.NetGain;

/**
 * Which habitat may serve which demand: a list of named rules that answer with a verdict (sections 5.1 and 5.2). The
 * catalogue's own rows come on top of it ({@link LegalSupply}). Immutable and thread-safe.
 */
public final class TradingRules {
    private static final TradingRules STATUTORY = new TradingRules(Trading.STATUTORY, StatutoryRules.CLAUSES);
    private static final TradingRules EARLIER = new TradingRules(Trading.EARLIER, EarlierRules.CLAUSES);

    private final Trading trading;
    private final List<Clause> clauses;

    private TradingRules(Trading trading, List<Clause> clauses) {
        this.trading = trading;
        this.clauses = clauses;
    }

    /** The rules of a policy. */
    public static TradingRules of(Trading trading) {
        return switch (trading) {
            case STATUTORY -> STATUTORY;
            case EARLIER -> EARLIER;
        };
    }

    /** Whether a habitat is never supplied, because its name is a net-gain label or felled woodland (section 4.1). */
    public static boolean isNeverSupplied(Habitat supply) {
        return NetGain.named(supply.key()).isPresent() || FelledWoodland.isNamedBy(supply.key());
    }

    public Trading trading() {
        return trading;
    }

    /** Whether {@code supply} may serve {@code demand}: the first bar that applies, else the row about the demand. */
    public Verdict judge(Wanted demand, Habitat supply) {
        Trade trade = new Trade(demand, supply);
        return barred(trade).orElseGet(() -> clauseAbout(demand).judge(trade));
    }

    /**
     * Whether {@code supply} may serve {@code demand} when the catalogue lists it: the earlier rules trust the list, the
     * statutory ones do not (section 5.3).
     */
    Verdict judgeListed(Wanted demand, Habitat supply) {
        return switch (trading) {
            case STATUTORY -> judge(demand, supply);
            case EARLIER -> {
                Trade trade = new Trade(demand, supply);
                yield barred(trade).orElseGet(() -> new Verdict.Permitted(TradingRule.LISTED_BY_CATALOGUE));
            }
        };
    }

    /** Whether a line is bespoke: Very High area or watercourse under the statutory rules (section 5.1). */
    public boolean isBespoke(Wanted demand) {
        return trading == Trading.STATUTORY
                && demand.distinctiveness() == Distinctiveness.VERY_HIGH
                && demand.ledger() != Ledger.HEDGEROW;
    }

    /** The refusals that no rule and no list can lift. */
    private static Optional<Verdict> barred(Trade trade) {
        if (!trade.isWithinLedger()) {
            return Optional.of(Refusal.OTHER_LEDGER.of(trade));
        }
        if (trade.demand() instanceof Wanted.OfFelledWoodland) {
            return Optional.of(Refusal.NEEDS_MANUAL_PRICE.of(trade));
        }
        return isNeverSupplied(trade.supply()) ? Optional.of(Refusal.NEVER_SUPPLIED.of(trade)) : Optional.empty();
    }

    private Clause clauseAbout(Wanted demand) {
        return clauses.stream()
                .filter(clause -> clause.isAbout(demand))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The demand (%s) must be covered by a trading rule.".formatted(demand.name())));
    }
}
