package uk.bng.domain.trading;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Ledger;

/**
 * One row of a table of section 5: the demands it is about, the permissions it gives, tried in order, and what it tells
 * a supply that none of them covers.
 */
record Clause(Predicate<Wanted> about, Refusal otherwise, List<Permission> permissions) {
    /** A rule by name and the trades it permits. */
    record Permission(TradingRule rule, Predicate<Trade> covers) {}

    Clause {
        permissions = List.copyOf(permissions);
    }

    /** A clause about the habitats of a ledger and of some bands. */
    static Clause habitats(Ledger ledger, Set<Distinctiveness> bands, Refusal otherwise, Permission... permissions) {
        return new Clause(
                wanted -> wanted instanceof Wanted.OfHabitat
                        && wanted.ledger() == ledger
                        && bands.contains(wanted.distinctiveness()),
                otherwise,
                List.of(permissions));
    }

    /** A clause about the net-gain label of a ledger. */
    static Clause netGain(Ledger ledger, Refusal otherwise, Permission permission) {
        return new Clause(
                wanted -> wanted instanceof Wanted.OfNetGain && wanted.ledger() == ledger,
                otherwise,
                List.of(permission));
    }

    static Permission permit(TradingRule rule, Predicate<Trade> covers) {
        return new Permission(rule, covers);
    }

    /** Whether this row is about the demand. */
    boolean isAbout(Wanted demand) {
        return about.test(demand);
    }

    /** The first permission that covers the trade, else the refusal. */
    Verdict judge(Trade trade) {
        for (Permission permission : permissions) {
            if (permission.covers().test(trade)) {
                return new Verdict.Permitted(permission.rule());
            }
        }
        return otherwise.of(trade);
    }
}
