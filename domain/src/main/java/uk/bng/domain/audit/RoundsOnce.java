package uk.bng.domain.audit;

import java.util.Optional;
import java.util.function.Consumer;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.quote.LedgerTotal;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** Rule 7: costs are rounded once, at the row; parts sum to rows, rows to the subtotal, and with the fee to the total. */
final class RoundsOnce implements AuditRule {
    @Override
    public int number() {
        return 7;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        for (Allocation row : evidence.rows()) {
            checkCost(evidence, row, faults);
            checkParts(row, faults);
        }
        checkTotals(evidence.quote(), faults);
        for (Ledger ledger : Ledger.values()) {
            checkLedger(evidence, ledger, faults);
        }
    }

    private static void checkCost(Evidence evidence, Allocation row, Consumer<String> faults) {
        Optional<Money> due =
                evidence.unitPrice(row).map(price -> cost(price, row.units().microFraction()));
        if (due.isPresent() && !due.get().equals(row.cost())) {
            faults.accept("The cost of the %s is (%s) and must be (%s)."
                    .formatted(Evidence.name(row), row.cost(), due.get()));
        }
        if (row.parts().size() > 1) {
            Optional<Money> main = evidence.prices(row)
                    .getFirst()
                    .found()
                    .map(price -> cost(
                            price.pence().times(evidence.request().discount().factor()),
                            row.units().microTimes(Shares.of(row, 0))));
            if (main.isPresent() && !main.get().equals(row.main().cost())) {
                faults.accept("The main part of the %s costs (%s) and must cost (%s)."
                        .formatted(Evidence.name(row), row.main().cost(), main.get()));
            }
        }
    }

    private static Money cost(Fraction pencePerUnit, Fraction micro) {
        return Money.halfUp(pencePerUnit.times(micro).dividedBy(Fraction.of(Units.ONE_UNIT)));
    }

    private static void checkParts(Allocation row, Consumer<String> faults) {
        Fraction micro = Fraction.ZERO;
        long pence = 0;
        for (AllocationPart part : row.parts()) {
            micro = micro.plus(part.micro());
            pence += part.cost().pence();
            if (!part.micro().equals(row.units().microTimes(part.share()))) {
                faults.accept("The part (%s) of the %s delivers (%s) micro-units, which is not its share."
                        .formatted(part.stock().id(), Evidence.name(row), part.micro()));
            }
        }
        if (!micro.equals(row.units().microFraction()) || pence != row.cost().pence()) {
            faults.accept("The parts of the %s give (%s) micro-units for (%d) pence, the row (%s) for (%s)."
                    .formatted(Evidence.name(row), micro, pence, row.units(), row.cost()));
        }
        if (!row.grossMicro()
                .equals(row.units().microTimes(Shares.multiplier(row.tier().tier())))) {
            faults.accept("The gross units of the %s are (%s) micro-units, which is not units x multiplier."
                    .formatted(Evidence.name(row), row.grossMicro()));
        }
    }

    private static void checkTotals(Quote quote, Consumer<String> faults) {
        Money rows = new Money(quote.allocations().stream()
                .mapToLong(row -> row.cost().pence())
                .sum());
        if (!rows.equals(quote.subtotal())) {
            faults.accept("The rows sum to (%s), the subtotal is (%s).".formatted(rows, quote.subtotal()));
        }
        Money total = rows.plus(quote.terms().adminFee());
        if (!total.equals(quote.total())) {
            faults.accept("The rows and the fee sum to (%s), the total is (%s).".formatted(total, quote.total()));
        }
    }

    private static void checkLedger(Evidence evidence, Ledger ledger, Consumer<String> faults) {
        var rows = evidence.rows().stream()
                .filter(row -> row.line().wanted().ledger() == ledger)
                .toList();
        var shown = evidence.quote().ledgers().stream()
                .filter(total -> total.ledger() == ledger)
                .toList();
        long micro = rows.stream().mapToLong(row -> row.units().micro()).sum();
        long pence = rows.stream().mapToLong(row -> row.cost().pence()).sum();
        long shownMicro =
                shown.stream().mapToLong(total -> total.units().micro()).sum();
        long shownPence = shown.stream()
                .map(LedgerTotal::subtotal)
                .mapToLong(Money::pence)
                .sum();
        if (micro != shownMicro || pence != shownPence || shown.size() > 1) {
            faults.accept("The ledger (%s) shows (%d) micro-units for (%d) pence, its rows (%d) for (%d)."
                    .formatted(ledger.code(), shownMicro, shownPence, micro, pence));
        }
    }
}
