package uk.bng.application.save;

import java.math.BigDecimal;
import java.util.List;
import uk.bng.domain.unit.Money;

/**
 * The figures of a stored result that are published; read from it, never worked out anew.
 *
 * @param total with the fee, excluding VAT
 * @param contractSize the size it is priced at: {@code fractional}, {@code small}, {@code medium} or {@code large}
 * @param isProven whether no plan is cheaper
 * @param gap the share of the cost that is not proven
 */
public record QuoteFacts(
        Money total,
        Money adminFee,
        String contractSize,
        LedgerUnits units,
        int banks,
        boolean isProven,
        BigDecimal gap,
        QuoteSite site,
        String spatialRule,
        String catalogueVersion,
        List<QuoteRow> rows) {
    public QuoteFacts {
        rows = List.copyOf(rows);
    }
}
