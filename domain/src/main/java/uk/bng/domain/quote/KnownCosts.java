package uk.bng.domain.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;

/**
 * What is known so far of the least cost at each number of banks of a {@link Frontier}. A plan of some banks is a plan of
 * any higher limit, and what no plan of a limit beats none of a lower limit does, so each fact says something of several
 * limits. Immutable.
 */
public final class KnownCosts {
    /** Searches stop within a tenth of a penny of the least cost, so two proofs may differ by less than one. */
    private static final Fraction ONE_PENNY = Fraction.ONE;

    private final List<Span> spans;

    private KnownCosts(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    /** At one limit: no plan costs less than {@code bound} pence, one costs {@code cost}, or there is none at all. */
    private record Span(Fraction bound, @Nullable Fraction cost, boolean isHopeless) {
        private static final Span NOTHING = new Span(Fraction.ZERO, null, false);

        boolean isOpen() {
            return !isHopeless && (cost == null || bound.compareTo(cost) < 0);
        }

        Span withCost(Fraction given) {
            Fraction least = isWithinAPenny(given, bound) ? bound : given;
            return new Span(bound, cost == null ? least : cost.min(least), isHopeless);
        }

        Span withBound(Fraction given) {
            Fraction highest = cost != null && isWithinAPenny(cost, given) ? cost : given;
            return new Span(bound.max(highest), cost, isHopeless);
        }

        Span hopeless() {
            return new Span(bound, cost, cost == null);
        }

        /** Whether a cost lies below a bound only by what searches leave unproven. */
        private static boolean isWithinAPenny(Fraction cost, Fraction bound) {
            return cost.compareTo(bound) < 0 && cost.plus(ONE_PENNY).compareTo(bound) > 0;
        }
    }

    /**
     * What a proven quote says: its least cost at its bank limit, its cost at the number of banks that it uses, and that
     * fewer banks cost more than its threshold.
     */
    public static KnownCosts of(int bankLimit, Objective proven) {
        return new KnownCosts(Collections.nCopies(Frontier.MOST_BANKS, Span.NOTHING))
                .withBound(bankLimit, proven.leastCost())
                .withBound(proven.bankCount(), proven.cost())
                .withBound(proven.bankCount() - 1, proven.threshold())
                .withPlan(proven.bankCount(), proven.cost())
                .withPlan(bankLimit, proven.leastCost());
    }

    /** Also a plan of so many banks that costs so many pence. */
    public KnownCosts withPlan(int banks, Fraction cost) {
        return changed(limit -> limit >= banks, span -> span.withCost(cost));
    }

    /** Also that no plan of at most {@code banks} banks costs less than so many pence. */
    public KnownCosts withBound(int banks, Fraction bound) {
        return changed(limit -> limit <= banks, span -> span.withBound(bound));
    }

    /** Also that at most {@code banks} banks cannot meet the demand. */
    public KnownCosts withoutPlan(int banks) {
        return changed(limit -> limit <= banks, Span::hopeless);
    }

    /** Whether neither the least cost at this limit is known, nor that there is none. */
    public boolean isOpen(int limit) {
        return spans.get(limit - 1).isOpen();
    }

    /** All of it, as a quote shows it. */
    public Frontier frontier() {
        List<FrontierPoint> points = new ArrayList<>();
        for (Span span : spans) {
            int banks = points.size() + 1;
            if (span.isHopeless()) {
                points.add(new FrontierPoint.NoPlan(banks));
            } else if (span.cost() == null || span.isOpen()) {
                points.add(new FrontierPoint.Open(banks, span.cost(), span.bound()));
            } else {
                points.add(new FrontierPoint.Proven(banks, span.cost()));
            }
        }
        return new Frontier(points);
    }

    private KnownCosts changed(IntPredicate which, UnaryOperator<Span> change) {
        List<Span> next = new ArrayList<>();
        for (Span span : spans) {
            next.add(which.test(next.size() + 1) ? change.apply(span) : span);
        }
        return new KnownCosts(next);
    }
}
