package uk.bng.domain.audit;

import java.util.Optional;
import java.util.function.Consumer;
import uk.bng.domain.place.Tier;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.Objective;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** Rule 12: the stated values of the objective agree with each other and with the rows. */
final class StatesTheObjective implements AuditRule {
    private static final Fraction ONE_MICRO = Fraction.of(1, Units.ONE_UNIT);
    private static final Fraction TEN_POUNDS = Fraction.of(10_00);
    private static final Fraction SHARE = Fraction.of(1, 10_000);
    private static final int MICRO_A_ROW = 2;

    @Override
    public int number() {
        return 12;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        Objective stated = evidence.quote().objective();
        if (stated == null) {
            faults.accept("The values of the objective are missing.");
            return;
        }
        checkSteps(stated, faults);
        checkBound(evidence, stated, faults);
        checkCost(evidence, stated, faults);
        checkRank(evidence, stated, faults);
        checkCounts(evidence, stated, faults);
    }

    private static void checkSteps(Objective stated, Consumer<String> faults) {
        Fraction threshold =
                stated.leastCost().plus(stated.leastCost().times(SHARE).min(TEN_POUNDS));
        if (!stated.threshold().equals(threshold)
                || stated.leastCost().compareTo(stated.cost()) > 0
                || stated.cost().compareTo(threshold) > 0) {
            faults.accept("The least cost (%s), cost (%s) and threshold (%s) must rise, the last to (%s)."
                    .formatted(stated.leastCost(), stated.cost(), stated.threshold(), threshold));
        }
    }

    private static void checkBound(Evidence evidence, Objective stated, Consumer<String> faults) {
        if (evidence.quote().outcome() instanceof Outcome.Feasible feasible
                && feasible.lowerBound().compareTo(stated.cost()) > 0) {
            faults.accept("The lower bound (%s) must not be above the cost (%s)."
                    .formatted(feasible.lowerBound(), stated.cost()));
        }
    }

    private static void checkCost(Evidence evidence, Objective stated, Consumer<String> faults) {
        Fraction cost = Fraction.ZERO;
        Fraction delta = Fraction.ZERO;
        for (Allocation row : evidence.rows()) {
            Optional<Fraction> price = evidence.unitPrice(row);
            if (price.isEmpty()) {
                return; // rule 6 has spoken
            }
            Fraction perMicro = price.get().times(ONE_MICRO);
            cost = cost.plus(perMicro.times(Evidence.unpaddedMicro(row)));
            delta = delta.plus(perMicro);
        }
        boolean within = cost.equals(stated.cost())
                || (cost.compareTo(stated.cost()) > 0
                        && cost.compareTo(stated.cost().plus(delta)) < 0);
        if (!within) {
            faults.accept("The rows cost (%s) pence, the objective states (%s), and they may be (%s) above it."
                    .formatted(cost, stated.cost(), delta));
        }
    }

    private static void checkRank(Evidence evidence, Objective stated, Consumer<String> faults) {
        Fraction rank = Fraction.ZERO;
        for (Allocation row : evidence.rows()) {
            rank = rank.plus(ONE_MICRO
                    .times(Evidence.unpaddedMicro(row))
                    .times(rank(row.tier().tier())));
        }
        Fraction difference = rank.minus(stated.rank());
        Fraction distance = difference.max(difference.negated());
        Fraction most = ONE_MICRO.times(MICRO_A_ROW).times(evidence.rows().size());
        if (!distance.isZero() && distance.compareTo(most) >= 0) {
            faults.accept("The rows have the rank (%s), the objective states (%s).".formatted(rank, stated.rank()));
        }
    }

    private static long rank(Tier tier) {
        return switch (tier) {
            case LOCAL -> 0;
            case ADJACENT -> 1;
            case FAR -> 2;
        };
    }

    private static void checkCounts(Evidence evidence, Objective stated, Consumer<String> faults) {
        long banks =
                evidence.rows().stream().map(row -> row.bank().id()).distinct().count();
        int rows = evidence.rows().size();
        if (stated.bankCount() != banks || stated.rowCount() != rows || banks > evidence.bankLimit()) {
            faults.accept("The objective states (%d) banks and (%d) rows; there are (%d) of at most (%d) and (%d)."
                    .formatted(stated.bankCount(), stated.rowCount(), banks, evidence.bankLimit(), rows));
        }
    }
}
