package uk.bng.domain.option;

import java.util.Set;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.demand.Discount;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/**
 * What holds for a whole quote before any option is looked at (quoting specification, sections 9 and 10).
 *
 * @param contractSize the size reported, which decides the fee
 * @param pricedSize the size prices are read at; larger than the reported one under discount tier_up
 * @param adminFee never discounted
 * @param bankLimit the most banks a plan may use
 */
public record Terms(ContractSize contractSize, ContractSize pricedSize, Money adminFee, int bankLimit) {
    private static final Units LARGE_DEMAND = Units.of("5");
    private static final int FEW_BANKS = 2;
    private static final int MANY_BANKS = 5;

    /** The terms of a request; the sizes present are those of all price rows, excluded banks' too. */
    public static Terms of(QuoteRequest request, Catalogue catalogue) {
        Set<ContractSize> present = catalogue.prices().sizes();
        Units total = request.demand().total();
        ContractSize size = request.contractSize() != null ? request.contractSize() : ContractSize.of(total, present);
        ContractSize priced = request.discount() instanceof Discount.TierUp ? size.nextLarger(present) : size;
        return new Terms(size, priced, size.adminFee(), bankLimit(request, total));
    }

    private static int bankLimit(QuoteRequest request, Units total) {
        if (request.bankLimit() != null) {
            return request.bankLimit();
        }
        return total.compareTo(LARGE_DEMAND) > 0 ? MANY_BANKS : FEW_BANKS;
    }
}
