package uk.bng.domain.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.unit.Money;

/**
 * What a line had to choose from (section 15).
 *
 * @param legalStock the number of stock rows that the trading rules allow
 * @param options the number of its options
 * @param banks the number of banks with an option
 * @param best its five cheapest options: by unit price, then rank of the tier, then canonical order
 * @param creditPrice the statutory credit price per unit of the habitat lost, null where it has no credit tier
 */
public record LineExplanation(
        DemandLine line,
        boolean bespoke,
        int legalStock,
        int options,
        int banks,
        List<Candidate> best,
        @Nullable Money creditPrice) {
    public LineExplanation {
        best = List.copyOf(best);
    }
}
