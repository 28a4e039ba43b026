package uk.bng.domain.audit;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.unit.Fraction;

/** Rule 3: every stock row exists, and the exact draws on it, padding included, are within its quantity. */
final class DrawsWithinStock implements AuditRule {
    @Override
    public int number() {
        return 3;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        Draw policy = evidence.request().policy().draw();
        StockDraws.of(evidence, policy).micro().forEach((stock, micro) -> {
            if (!evidence.stock(stock.id()).equals(Optional.of(stock))) {
                faults.accept("The stock (%s) is not one of the catalogue and the request.".formatted(stock.id()));
            }
            if (micro.compareTo(evidence.quantity(stock).microFraction()) > 0) {
                faults.accept("The stock (%s) holds (%s) units and (%s) micro-units are drawn."
                        .formatted(stock.id(), evidence.quantity(stock), micro));
            }
        });
        for (Allocation row : evidence.rows()) {
            for (int i = 0; i < row.parts().size(); i++) {
                checkShown(row, row.parts().get(i), row.units().microTimes(Shares.draw(row, i, policy)), faults);
            }
        }
    }

    private static void checkShown(Allocation row, AllocationPart part, Fraction micro, Consumer<String> faults) {
        if (part.stockUnits().micro() != micro.toLong(RoundingMode.CEILING)) {
            faults.accept("The draw of the %s on (%s) is shown as (%s) units and is (%s) micro-units."
                    .formatted(Evidence.name(row), part.stock().id(), part.stockUnits(), micro));
        }
    }
}
