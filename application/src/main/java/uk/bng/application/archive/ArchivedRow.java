package uk.bng.application.archive;

import java.util.List;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/**
 * What a quote takes from one stock for one line of the demand.
 *
 * @param line the place of the line in the demand, from 0
 * @param wanted the habitat that the line asks for
 * @param ledger {@code area}, {@code hedgerow} or {@code watercourse}
 * @param habitat what the stock holds
 * @param tier {@code local}, {@code adjacent} or {@code far}
 * @param units what is drawn from the stock
 * @param unitPrice per unit delivered, after discount
 */
public record ArchivedRow(
        int line,
        String wanted,
        String ledger,
        String bankId,
        String bankName,
        String stockId,
        String habitat,
        String tier,
        Units units,
        Money unitPrice,
        Money cost) {
    /** The rows of a quote, in its order; none where it has no plan. */
    public static List<ArchivedRow> of(Quote quote) {
        return quote.allocations().stream()
                .flatMap(row -> row.parts().stream().map(part -> of(row, part)))
                .toList();
    }

    private static ArchivedRow of(Allocation row, AllocationPart part) {
        return new ArchivedRow(
                row.line().position(),
                row.line().wanted().name(),
                row.line().wanted().ledger().code(),
                row.bank().id().value(),
                row.bank().name(),
                part.stock().id().value(),
                part.stock().habitat().name(),
                row.tier().tier().code(),
                part.stockUnits(),
                part.unitPrice(),
                part.cost());
    }
}
