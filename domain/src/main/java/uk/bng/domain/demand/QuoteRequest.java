package uk.bng.domain.demand;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.bank.StockHold;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.policy.Policy;

/**
 * A checked request for a quote: everything the answer depends on besides the catalogue. {@code contractSize} and
 * {@code bankLimit} are null where the rules decide them; banks in {@code excluded} are treated as absent.
 */
public record QuoteRequest(
        Demand demand,
        Site site,
        Policy policy,
        SpatialRule spatialRule,
        StockHold stockHold,
        Discount discount,
        @Nullable ContractSize contractSize,
        @Nullable Integer bankLimit,
        Set<BankId> excluded) {
    public QuoteRequest {
        if (bankLimit != null && bankLimit < 1) {
            throw new IllegalArgumentException("The bank limit (%d) must be at least 1.".formatted(bankLimit));
        }
        excluded = Set.copyOf(excluded);
    }
}
