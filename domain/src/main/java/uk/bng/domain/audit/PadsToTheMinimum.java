package uk.bng.domain.audit;

import java.util.Optional;
import java.util.function.Consumer;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.unit.Fraction;

/** Rule 11: padding only when the plan is under 0.01 units, on one row, the cheapest that can bear it, to exactly 0.01. */
final class PadsToTheMinimum implements AuditRule {
    private static final long MINIMUM_MICRO = 10_000;

    @Override
    public int number() {
        return 11;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        long unpadded =
                evidence.rows().stream().mapToLong(Evidence::unpaddedMicro).sum();
        long padding =
                evidence.rows().stream().mapToLong(row -> row.padding().micro()).sum();
        long padded =
                evidence.rows().stream().filter(row -> !row.padding().isZero()).count();
        if (padding > 0 && (unpadded + padding != MINIMUM_MICRO || padded > 1)) {
            faults.accept("The padding of (%d) micro-units on (%d) rows over (%d) must make exactly (%d) on one row."
                    .formatted(padding, padded, unpadded, MINIMUM_MICRO));
        } else if (unpadded < MINIMUM_MICRO) {
            checkRow(evidence, MINIMUM_MICRO - unpadded, faults);
        }
    }

    /** The row that is padded, or none, must be the one that section 13.2 names. */
    private static void checkRow(Evidence evidence, long missing, Consumer<String> faults) {
        Optional<Allocation> due = dueRow(evidence, missing);
        Optional<Allocation> actual =
                evidence.rows().stream().filter(row -> !row.padding().isZero()).findFirst();
        if (!due.equals(actual)) {
            faults.accept("The padding is on (%s) and must be on (%s)."
                    .formatted(
                            actual.map(Evidence::name).orElse("no row"),
                            due.map(Evidence::name).orElse("no row")));
        }
    }

    private static Optional<Allocation> dueRow(Evidence evidence, long missing) {
        StockDraws shown = StockDraws.of(evidence, evidence.request().policy().draw());
        Allocation best = null;
        Fraction lowest = Fraction.ZERO;
        for (Allocation row : evidence.rows()) {
            Optional<Fraction> price = evidence.unitPrice(row);
            if (price.isPresent()
                    && (best == null || price.get().compareTo(lowest) < 0)
                    && canBear(evidence, row, missing, shown)) {
                best = row;
                lowest = price.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the row's stocks could give the missing units beside all rows without padding. */
    private static boolean canBear(Evidence evidence, Allocation row, long missing, StockDraws shown) {
        Draw policy = evidence.request().policy().draw();
        for (int i = 0; i < row.parts().size(); i++) {
            StockLine stock = row.parts().get(i).stock();
            Fraction padded = padding(evidence, stock, policy);
            Fraction after = shown.on(stock)
                    .minus(padded)
                    .plus(Shares.draw(row, i, policy).times(missing));
            if (after.compareTo(evidence.quantity(stock).microFraction()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** What padding takes from a stock. */
    private static Fraction padding(Evidence evidence, StockLine stock, Draw policy) {
        Fraction micro = Fraction.ZERO;
        for (Allocation row : evidence.rows()) {
            for (int i = 0; i < row.parts().size(); i++) {
                if (row.parts().get(i).stock().equals(stock)) {
                    micro = micro.plus(row.padding().microTimes(Shares.draw(row, i, policy)));
                }
            }
        }
        return micro;
    }
}
