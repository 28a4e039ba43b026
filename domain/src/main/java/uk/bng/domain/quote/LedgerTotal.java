package uk.bng.domain.quote;

import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** The units and the subtotal of one ledger of a quote. */
public record LedgerTotal(Ledger ledger, Units units, Money subtotal) {}
