package uk.bng.domain.option;

import java.util.List;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Units;

/** A bank that the request does not exclude, with its tiers and all its stock in natural order. */
record OpenBank(Bank bank, TierReading byAxes, TierReading byWater, List<Parcel> parcels) {
    /** The tier that lines of a ledger see (section 4.3). */
    TierReading tier(Ledger ledger) {
        return ledger == Ledger.WATERCOURSE ? byWater : byAxes;
    }

    /** Whether any stock of a ledger lacks a price of its own. */
    boolean lacksPrices(Ledger ledger) {
        return parcels.stream()
                .anyMatch(parcel ->
                        parcel.exactPart() == null && parcel.stock().habitat().ledger() == ledger);
    }

    /** Its total valid stock of all ledgers, after the stock hold (section 12, step 5). */
    Units depth() {
        return parcels.stream().map(Parcel::quantity).reduce(Units.ZERO, Units::plus);
    }
}
