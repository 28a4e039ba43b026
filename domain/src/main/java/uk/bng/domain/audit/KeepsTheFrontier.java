package uk.bng.domain.audit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.quote.Frontier;
import uk.bng.domain.quote.FrontierPoint;
import uk.bng.domain.quote.Objective;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.unit.Fraction;

/**
 * Rule 12, of the frontier: it stands beside a proven plan alone, never rises with the banks, and says of the plan's own
 * numbers of banks what the objective says. A quote without a frontier keeps it.
 */
final class KeepsTheFrontier implements AuditRule {
    @Override
    public int number() {
        return 12;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        Frontier frontier = evidence.quote().frontier();
        Objective stated = evidence.quote().objective();
        if (frontier == null || stated == null) {
            return; // without an objective, the other part of this rule has spoken
        }
        if (!(evidence.quote().outcome() instanceof Outcome.Optimal)) {
            faults.accept("The frontier must stand beside a proven plan alone.");
        }
        checkFall(frontier, faults);
        checkPoint(frontier, evidence.bankLimit(), stated.leastCost(), faults);
        checkPoint(frontier, stated.bankCount(), stated.cost(), faults);
        for (FrontierPoint point : frontier.points()) {
            Fraction cost = cost(point);
            if (point.banks() < stated.bankCount() && cost != null && cost.compareTo(stated.threshold()) < 0) {
                faults.accept("The plan of (%d) banks for (%s) must be shown, not one of (%d)."
                        .formatted(point.banks(), cost, stated.bankCount()));
            }
        }
    }

    private static void checkFall(Frontier frontier, Consumer<String> faults) {
        Fraction before = null;
        for (FrontierPoint point : frontier.points()) {
            Fraction cost = cost(point);
            Fraction least = point instanceof FrontierPoint.Open open ? open.lowerBound() : cost;
            boolean isKnown = before == null || (cost != null && cost.compareTo(before) <= 0);
            boolean isBound = cost == null || least == null || least.compareTo(cost) <= 0;
            if (!isKnown || !isBound) {
                faults.accept("The point of the frontier (%s) must not cost more than that of fewer banks (%s)."
                        .formatted(point, before));
            }
            before = cost == null ? before : cost;
        }
    }

    private static void checkPoint(Frontier frontier, int banks, Fraction cost, Consumer<String> faults) {
        FrontierPoint due = new FrontierPoint.Proven(banks, cost);
        frontier.at(banks)
                .filter(point -> !point.equals(due))
                .ifPresent(point -> faults.accept(
                        "The frontier states (%s) where the objective proves (%s).".formatted(point, due)));
    }

    private static @Nullable Fraction cost(FrontierPoint point) {
        return switch (point) {
            case FrontierPoint.Proven proven -> proven.leastCost();
            case FrontierPoint.NoPlan unused -> null;
            case FrontierPoint.Open open -> open.bestCost();
        };
    }
}
