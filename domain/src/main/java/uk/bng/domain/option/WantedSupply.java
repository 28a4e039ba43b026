package uk.bng.domain.option;

import java.util.List;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.trading.LegalSupply;

/** What the open banks hold for all lines that want the same; see {@link LineSupply} for the members. */
record WantedSupply(
        boolean bespoke,
        LegalSupply rules,
        List<StockLine> legal,
        List<StockLine> held,
        List<MissingPrice> missingPrices,
        List<BankReach> reach,
        List<Offer> offers) {}
