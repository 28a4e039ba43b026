package uk.bng.domain.option;

import java.util.List;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.trading.LegalSupply;
import uk.bng.domain.trading.TradingNote;

/**
 * All that the market holds for one line. Lists are in natural order of bank and stock ids.
 *
 * @param bespoke whether only the same habitat at its own price will do, with a review (section 5.1)
 * @param rules what may serve the line, and why
 * @param legal the stock rows that may serve it, of any quantity
 * @param held those of {@code legal} that hold units
 * @param missingPrices the prices that rows of {@code held} lack, each once
 * @param reach the most each bank with a priced main stock can deliver
 * @param options the ways to serve it, in canonical order
 */
public record LineSupply(
        DemandLine line,
        boolean bespoke,
        LegalSupply rules,
        List<StockLine> legal,
        List<StockLine> held,
        List<MissingPrice> missingPrices,
        List<BankReach> reach,
        List<MarketOption> options) {
    public LineSupply {
        legal = List.copyOf(legal);
        held = List.copyOf(held);
        missingPrices = List.copyOf(missingPrices);
        reach = List.copyOf(reach);
        options = List.copyOf(options);
    }

    /** What to tell of the catalogue's own trading rules for this line (section 5.3). */
    public List<TradingNote> notes() {
        return rules.notes();
    }
}
