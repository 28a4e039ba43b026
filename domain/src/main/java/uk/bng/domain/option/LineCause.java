package uk.bng.domain.option;

import java.util.List;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Units;

/**
 * Why a line cannot be served, whatever the other lines need (quoting specification, section 14.1). Exhaustive: switch
 * over it without a default.
 */
public sealed interface LineCause {
    DemandLine line();

    CauseCode code();

    /** Felled woodland, which has to be priced by hand. */
    record NeedsManualPrice(DemandLine line) implements LineCause {
        @Override
        public CauseCode code() {
            return CauseCode.NEEDS_MANUAL_PRICE;
        }
    }

    /** Only the same habitat would do, and no bank has it. */
    record BespokeOnly(DemandLine line) implements LineCause {
        @Override
        public CauseCode code() {
            return CauseCode.BESPOKE_ONLY;
        }
    }

    /** No bank has stock of a legal habitat; {@code legal} are the catalogue's, ordered by key. */
    record NoLegalSupply(DemandLine line, List<Habitat> legal) implements LineCause {
        public NoLegalSupply {
            legal = List.copyOf(legal);
        }

        @Override
        public CauseCode code() {
            return CauseCode.NO_LEGAL_SUPPLY;
        }
    }

    /** All legal stock is at nothing; {@code empty} are its rows, in natural order. */
    record NoStock(DemandLine line, List<StockLine> empty) implements LineCause {
        public NoStock {
            empty = List.copyOf(empty);
        }

        @Override
        public CauseCode code() {
            return CauseCode.NO_STOCK;
        }
    }

    /** No legal stock has a price; {@code missing} are the prices, in natural order of bank, then by habitat key. */
    record NoPrice(DemandLine line, List<MissingPrice> missing) implements LineCause {
        public NoPrice {
            missing = List.copyOf(missing);
        }

        @Override
        public CauseCode code() {
            return CauseCode.NO_PRICE;
        }
    }

    /** All banks together deliver at most {@code mostUnits}, rounded down, which is less than needed. */
    record StockTooSmall(DemandLine line, Units mostUnits) implements LineCause {
        @Override
        public CauseCode code() {
            return CauseCode.STOCK_TOO_SMALL;
        }
    }

    /** The best banks within the limit deliver at most {@code mostUnits}; {@code banksNeeded} could serve the line. */
    record BankLimit(DemandLine line, Units mostUnits, int banksNeeded) implements LineCause {
        @Override
        public CauseCode code() {
            return CauseCode.BANK_LIMIT;
        }
    }
}
