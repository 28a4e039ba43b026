package uk.bng.domain.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.option.CauseCode;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/**
 * Why a demand cannot be met (sections 14.1 and 14.2).
 *
 * @param line the line concerned, null when it is the whole quote
 * @param mostUnits the most of the line that can be delivered, rounded down to micro-units
 * @param banksNeeded the smallest bank limit that would do
 * @param costThen the least cost at that limit
 * @param lines the positions of the lines that cannot be met together, ascending
 * @param sharedStock the stock rows that more than one of those lines could draw on
 * @param details what is missing, one plain phrase each
 * @param creditPrice the statutory credit price per unit of the habitat lost, null where it has no credit tier
 */
public record Shortfall(
        @Nullable DemandLine line,
        CauseCode code,
        @Nullable Units mostUnits,
        @Nullable Integer banksNeeded,
        @Nullable Money costThen,
        List<Integer> lines,
        List<StockId> sharedStock,
        List<String> details,
        String message,
        String remedy,
        @Nullable Money creditPrice) {
    public Shortfall {
        lines = List.copyOf(lines);
        sharedStock = List.copyOf(sharedStock);
        details = List.copyOf(details);
    }
}
